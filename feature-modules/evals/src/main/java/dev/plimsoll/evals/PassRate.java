package dev.plimsoll.evals;

/** How many of some cases passed. */
public record PassRate(int passed, int cases) {
  /** Of the standard normal distribution: 95% lie within this distance of its middle. */
  private static final double Z = 1.959963984540054;

  /** The range in which the true rate lies with 95% confidence. */
  public record Interval(double low, double high) {}

  public PassRate {
    if (passed < 0 || passed > cases) {
      throw new IllegalArgumentException(passed + " of " + cases + " passed");
    }
  }

  /** From 0 to 1; 0 of no cases. */
  public double value() {
    return cases == 0 ? 0 : (double) passed / cases;
  }

  /** The Wilson interval, which holds for few cases and for rates near 0 and 1 as well. */
  public Interval interval() {
    if (cases == 0) {
      return new Interval(0, 1);
    }
    var spread = Z * Z / cases;
    var middle = (value() + spread / 2) / (1 + spread);
    var half = Math.sqrt(spread * (value() * (1 - value()) + spread / 4)) / (1 + spread);
    return new Interval(
        passed == 0 ? 0 : middle - half, passed == cases ? 1 : Math.min(1, middle + half));
  }
}
