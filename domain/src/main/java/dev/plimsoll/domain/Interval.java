package dev.plimsoll.domain;

/** The range in which a true rate lies with 95% confidence; both ends from 0 to 1. */
public record Interval(double low, double high) {
  /** The quantile of the standard normal distribution: 95% lie within this distance of its mean. */
  private static final double Z = 1.959963984540054;

  private static final Interval UNKNOWN = new Interval(0, 1);

  /**
   * Wilson's score interval of a sample, which also suits small samples and rates near 0 and 1. It
   * assumes that the population is large.
   */
  public static Interval wilson(int hits, int sample) {
    if (sample == 0) {
      return UNKNOWN;
    }
    var rate = (double) hits / sample;
    var spread = Z * Z / sample;
    var middle = (rate + spread / 2) / (1 + spread);
    var half = Math.sqrt(spread * (rate * (1 - rate) + spread / 4)) / (1 + spread);
    return new Interval(
        hits == 0 ? 0 : middle - half, hits == sample ? 1 : Math.min(1, middle + half));
  }
}
