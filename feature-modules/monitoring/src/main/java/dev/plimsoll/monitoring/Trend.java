package dev.plimsoll.monitoring;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The course of a metric over time, point by point.
 *
 * @param times the start of each point, in order
 */
public record Trend(Measure measure, Step step, List<Instant> times, List<Line> lines) {
  /** The span of one point. */
  public enum Step {
    HOUR,
    DAY,
    WEEK
  }

  /**
   * One line of the chart.
   *
   * @param values one for each time, in the unit of the measure; null where nothing was measured
   */
  public record Line(String name, List<@Nullable Double> values) {
    /** A line with one point for each of some spans of time. */
    static <T> Line of(String name, List<T> points, Function<T, @Nullable Double> value) {
      var values = new @Nullable Double[points.size()];
      Arrays.setAll(values, i -> value.apply(points.get(i)));
      return new Line(name, Arrays.asList(values));
    }
  }

  /** Whether there is any value. */
  public boolean isEmpty() {
    return lines.stream().flatMap(line -> line.values().stream()).noneMatch(Objects::nonNull);
  }
}
