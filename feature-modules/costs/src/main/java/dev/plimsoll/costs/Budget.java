package dev.plimsoll.costs;

import dev.plimsoll.domain.Usd;

/** What a feature may cost in each period, and no micro-dollar more. */
public record Budget(Usd limit, Period period) {
  private static final Usd LARGEST = Usd.of("1000000000");

  public Budget {
    if (limit.exceeds(LARGEST)) {
      throw new InvalidBudget("budget.limit must be at most " + LARGEST + ", but was " + limit);
    }
  }
}
