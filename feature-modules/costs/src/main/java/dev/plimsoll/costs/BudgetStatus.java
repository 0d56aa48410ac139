package dev.plimsoll.costs;

import dev.plimsoll.domain.Usd;
import java.time.Instant;

/**
 * How a budget stands in the running period.
 *
 * @param spent by settled calls; those of other nodes are known with some seconds' delay
 * @param reserved what open calls and nodes hold beyond that: it may still be spent or come back
 * @param renewsAt when the next period begins
 */
public record BudgetStatus(Budget budget, Usd spent, Usd reserved, Instant renewsAt) {
  /** What nobody has spent or reserved. */
  public Usd left() {
    return budget.limit().minus(spent).minus(reserved);
  }
}
