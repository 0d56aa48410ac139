package dev.plimsoll.evals.results;

import dev.plimsoll.domain.Interval;

/** The share of some cases that passed. */
public record PassRate(int passed, int cases) {
  public PassRate {
    if (passed < 0 || passed > cases) {
      throw new IllegalArgumentException(passed + " of " + cases + " passed");
    }
  }

  /** The rate from 0 to 1; 0 if there are no cases. */
  public double value() {
    return cases == 0 ? 0 : (double) passed / cases;
  }

  /** The interval in which the rate of all such cases lies. */
  public Interval interval() {
    return Interval.wilson(passed, cases);
  }
}
