package dev.plimsoll.costs.budget;

import dev.plimsoll.domain.FeatureKey;
import java.time.Instant;
import java.util.List;

/** Whether a call may be made. */
public sealed interface BudgetDecision {
  /**
   * What the call needs at most is set aside until it is settled.
   *
   * @param passed the soft budgets that it exceeds
   */
  record Granted(Reservation reservation, List<BudgetExceeded> passed) implements BudgetDecision {}

  /** The call could exceed a hard budget. Nothing is set aside, in no budget. */
  record Denied(BudgetExceeded by) implements BudgetDecision {
    public OnExhausted policy() {
      return by.budget().exhausted();
    }

    public Instant renewsAt() {
      return by.renewsAt();
    }
  }

  /**
   * The feature spends far more than usual and is stopped, whatever its budgets have left.
   *
   * @param until when it may be asked again, unless an admin resets it before
   */
  record Stopped(FeatureKey feature, Instant until) implements BudgetDecision {}
}
