package dev.plimsoll.evals.results;

import dev.plimsoll.domain.Interval;

/** How many of some cases passed. */
public record PassRate(int passed, int cases) {
  public PassRate {
    if (passed < 0 || passed > cases) {
      throw new IllegalArgumentException(passed + " of " + cases + " passed");
    }
  }

  /** From 0 to 1; 0 of no cases. */
  public double value() {
    return cases == 0 ? 0 : (double) passed / cases;
  }

  /** Where the rate of all such cases lies. */
  public Interval interval() {
    return Interval.wilson(passed, cases);
  }
}
