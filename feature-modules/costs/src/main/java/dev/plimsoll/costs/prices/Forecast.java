package dev.plimsoll.costs.prices;

import dev.plimsoll.domain.Usd;
import java.util.List;
import java.util.Optional;

/**
 * The spending by the end of the month, if the remaining days are like those before.
 *
 * @param spent so far
 * @param expected in total
 * @param low the total that is undercut one time in ten
 * @param high the total that is exceeded one time in ten
 * @param days the number of earlier days that it is based on
 */
public record Forecast(Usd spent, Usd expected, Usd low, Usd high, int days) {
  /** Fewer days do not show how much days differ. */
  static final int ENOUGH = 3;

  /**
   * The 90% quantile of Student's t by degrees of freedom, from 2 on; the last value is that of the
   * normal distribution.
   */
  private static final double[] T = {
    1.886, 1.638, 1.533, 1.476, 1.440, 1.415, 1.397, 1.383, 1.372, 1.363, 1.356, 1.350, 1.345,
    1.341, 1.337, 1.333, 1.330, 1.328, 1.325, 1.323, 1.321, 1.319, 1.318, 1.316, 1.315
  };

  private static final double T_OF_MANY = 1.282;

  /**
   * The forecast from whole days and the number that are left; empty from fewer than three days.
   *
   * @param left includes the rest of today, so it is rarely a whole number
   */
  public static Optional<Forecast> of(Usd spent, List<Usd> days, double left) {
    var count = days.size();
    if (count < ENOUGH) {
      return Optional.empty();
    }
    var mean = days.stream().mapToLong(Usd::micros).average().orElseThrow();
    var expected = spent.micros() + mean * left;
    var margin =
        quantile(count - 1) * deviation(days, mean) * Math.sqrt(left + left * left / count);
    return Optional.of(
        new Forecast(
            spent,
            micros(expected),
            micros(Math.max((double) spent.micros(), expected - margin)),
            micros(expected + margin),
            count));
  }

  private static double deviation(List<Usd> days, double mean) {
    var squares = days.stream().mapToDouble(day -> Math.pow(day.micros() - mean, 2)).sum();
    return Math.sqrt(squares / (days.size() - 1));
  }

  private static double quantile(int freedom) {
    return freedom - 2 < T.length ? T[freedom - 2] : T_OF_MANY;
  }

  private static Usd micros(double amount) {
    return new Usd(Math.round(amount));
  }
}
