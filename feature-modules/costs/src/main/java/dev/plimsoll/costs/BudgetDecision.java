package dev.plimsoll.costs;

import dev.plimsoll.domain.Usd;
import java.time.Instant;

/** Whether there is money for a call. */
public sealed interface BudgetDecision {
  /** The money is set aside until the call is settled. */
  record Granted(Reservation reservation) implements BudgetDecision {}

  /**
   * The call could exceed the limit.
   *
   * @param spent what settled calls have cost, as far as this node knows
   * @param renewsAt when the next period begins
   */
  record Denied(Usd limit, Usd spent, Instant renewsAt) implements BudgetDecision {}
}
