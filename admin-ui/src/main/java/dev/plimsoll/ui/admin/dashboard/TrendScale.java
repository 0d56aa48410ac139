package dev.plimsoll.ui.admin.dashboard;

import dev.plimsoll.monitoring.Measure;
import dev.plimsoll.monitoring.Trend;
import java.util.Objects;
import java.util.OptionalDouble;

/** How high a chart has to be. */
final class TrendScale {
  private static final double AIR = 1.1;
  private static final double[] EVEN = {1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10};

  private TrendScale() {}

  /** An even number some way above all values and the mark; of a share at most 100. */
  static double top(Trend trend, OptionalDouble mark) {
    var highest =
        trend.lines().stream()
            .flatMap(line -> line.values().stream())
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(0);
    var top = even(AIR * Math.max(highest, mark.orElse(0)));
    return isShare(trend.measure()) ? Math.min(100, top) : top;
  }

  private static double even(double number) {
    if (number <= 0) {
      return 1;
    }
    var unit = Math.pow(10, Math.floor(Math.log10(number)));
    for (var step : EVEN) {
      if (step * unit >= number) {
        return step * unit;
      }
    }
    return 10 * unit;
  }

  private static boolean isShare(Measure measure) {
    return switch (measure) {
      case LATENCY, COST_PER_USER -> false;
      case ERROR_RATE, EVAL_PASS_RATE, THUMBS_DOWN_RATE, HALLUCINATION_RATE -> true;
    };
  }
}
