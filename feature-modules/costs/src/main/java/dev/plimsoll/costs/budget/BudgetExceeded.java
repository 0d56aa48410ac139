package dev.plimsoll.costs.budget;

import java.time.Instant;

/**
 * A budget that a call could exceed, hard or soft.
 *
 * @param spent by settled calls, as far as this node knows
 * @param renewsAt when the next period begins
 * @param reserved whether there would be room for the call, if calls under way did not reserve it
 */
public record BudgetExceeded(Budget budget, long spent, Instant renewsAt, boolean reserved) {
  /** One that is used up. */
  public BudgetExceeded(Budget budget, long spent, Instant renewsAt) {
    this(budget, spent, renewsAt, false);
  }
}
