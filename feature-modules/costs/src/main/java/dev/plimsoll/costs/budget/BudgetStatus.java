package dev.plimsoll.costs.budget;

import java.time.Instant;

/**
 * The status of a budget in the current period.
 *
 * @param holder whose account this is; empty if all calls of the budget share one
 * @param spent by settled calls; those of other nodes are known with a delay of some seconds
 * @param reserved what open calls and nodes hold beyond that, which may still be spent or returned
 * @param renewsAt when the next period begins
 */
public record BudgetStatus(
    Budget budget, String holder, long spent, long reserved, Instant renewsAt) {
  /** Whether it is a soft budget that is used up, while calls continue. */
  public boolean isPassed() {
    return budget.soft() && spent >= budget.limit();
  }

  /** The amount that is neither spent nor reserved. */
  public long left() {
    return Math.max(0, budget.limit() - spent - reserved);
  }
}
