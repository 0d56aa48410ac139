package dev.plimsoll.ui.admin.dashboard;

import dev.plimsoll.monitoring.Measure;
import dev.plimsoll.monitoring.Trend;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.DoubleSummaryStatistics;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;

/** A chart in words, for people who do not see it. Times are UTC. */
final class TrendWords {
  private static final DateTimeFormatter HOUR = format("EEE HH:mm");
  private static final DateTimeFormatter DAY = format("d MMM");

  private TrendWords() {}

  static String of(Trend trend, OptionalDouble mark) {
    var measure = trend.measure();
    var line = trend.lines().getFirst();
    var values =
        line.values().stream()
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .summaryStatistics();
    var threshold =
        mark.stream().mapToObj(at -> ", threshold " + FigureWords.value(measure, at)).findFirst();
    return "%s, %s, from %s to %s: %s%s"
        .formatted(
            measure.title(),
            line.name(),
            time(trend.step(), trend.times().getFirst()),
            time(trend.step(), trend.times().getLast()),
            points(measure, values),
            threshold.orElse(""));
  }

  private static String points(Measure measure, DoubleSummaryStatistics values) {
    if (values.getCount() == 0) {
      return "nothing measured";
    }
    var least = FigureWords.value(measure, values.getMin());
    var most = FigureWords.value(measure, values.getMax());
    return values.getCount() == 1
        ? "one point at " + most
        : "%,d points between %s and %s".formatted(values.getCount(), least, most);
  }

  /** Of a point: an hour with its day, or a day; a week by its Monday. */
  static String time(Trend.Step step, Instant time) {
    return switch (step) {
      case HOUR -> HOUR.format(time);
      case DAY, WEEK -> DAY.format(time);
    };
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
  }
}
