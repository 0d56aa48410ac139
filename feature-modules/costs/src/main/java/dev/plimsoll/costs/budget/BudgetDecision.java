package dev.plimsoll.costs.budget;

import dev.plimsoll.domain.FeatureKey;
import java.time.Instant;
import java.util.List;

/** The decision whether a call may be made. */
public sealed interface BudgetDecision {
  /**
   * The call may be made; its worst case is reserved until it is settled.
   *
   * @param passed the soft budgets that it exceeds
   */
  record Granted(Reservation reservation, List<BudgetExceeded> passed) implements BudgetDecision {}

  /**
   * The call is denied, because it could exceed a hard budget. Nothing is reserved in any budget.
   */
  record Denied(BudgetExceeded by) implements BudgetDecision {
    public OnExhausted policy() {
      return by.budget().exhausted();
    }

    public Instant renewsAt() {
      return by.renewsAt();
    }

    /** Whether it is not used up, but reserved by calls under way. */
    public boolean reserved() {
      return by.reserved();
    }
  }

  /**
   * The feature is stopped, because it spends far more than usual.
   *
   * @param until when it becomes available again, unless an admin resets it earlier
   */
  record Stopped(FeatureKey feature, Instant until) implements BudgetDecision {}
}
