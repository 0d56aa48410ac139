package dev.plimsoll.costs.budget;

import java.time.Instant;

/**
 * How a budget stands in the running period.
 *
 * @param holder whose account this is; empty where all calls of the budget share one
 * @param spent by settled calls; those of other nodes are known with some seconds' delay
 * @param reserved what open calls and nodes hold beyond that: it may still be spent or come back
 * @param renewsAt when the next period begins
 */
public record BudgetStatus(
    Budget budget, String holder, long spent, long reserved, Instant renewsAt) {
  /** Whether it is a soft budget that is used up, while calls go on. */
  public boolean isPassed() {
    return budget.soft() && spent >= budget.limit();
  }

  /** What nobody has spent or reserved. */
  public long left() {
    return Math.max(0, budget.limit() - spent - reserved);
  }
}
