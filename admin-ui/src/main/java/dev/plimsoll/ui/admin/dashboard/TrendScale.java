package dev.plimsoll.ui.admin.dashboard;

import dev.plimsoll.monitoring.Measure;
import dev.plimsoll.monitoring.Trend;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * The scale of a chart: an even number of equal steps, to somewhat above all values and the mark.
 *
 * @param step from one line to the next
 */
record TrendScale(double top, double step) {
  private static final double AIR = 1.1;
  private static final int STEPS = 3;
  private static final double[] EVEN = {1, 2, 2.5, 5};

  static TrendScale of(Trend trend, OptionalDouble mark) {
    var highest =
        trend.lines().stream()
            .flatMap(line -> line.values().stream())
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(0);
    var height = AIR * Math.max(highest, mark.orElse(0));
    return reaching(isShare(trend.measure()) ? Math.min(100, height) : height);
  }

  private static TrendScale reaching(double height) {
    if (height <= 0) {
      return new TrendScale(1, 1);
    }
    var step = even(height / STEPS);
    return new TrendScale(step * Math.ceil(height / step), step);
  }

  /** The next number of one or two digits that people count by. */
  private static double even(double number) {
    var unit = Math.pow(10, Math.floor(Math.log10(number)));
    for (var even : EVEN) {
      if (even * unit >= number) {
        return even * unit;
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
