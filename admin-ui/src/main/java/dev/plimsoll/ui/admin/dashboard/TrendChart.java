package dev.plimsoll.ui.admin.dashboard;

import static dev.plimsoll.ui.text.Messages.text;

import dev.plimsoll.monitoring.Measure;
import dev.plimsoll.monitoring.Trend;
import dev.plimsoll.ui.parts.Chart;
import dev.plimsoll.ui.parts.Drawing;
import dev.plimsoll.ui.parts.Drawing.Colour;
import dev.plimsoll.ui.text.Moment;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The trend of a metric, with its mark. */
class TrendChart extends Chart {
  private static final MathContext SHOWN = new MathContext(5);

  void show(Trend trend, OptionalDouble mark) {
    setVisible(!trend.isEmpty());
    var scale = TrendScale.of(trend, mark);
    var drawing =
        new Drawing(
                trend.times().stream().map(time -> time(trend.step(), time)).toList(),
                axis(trend.measure()))
            .upTo(scale.top(), scale.step());
    for (var line : trend.lines()) {
      if (line.equals(trend.lines().getFirst())) {
        drawing.line(line.name(), Colour.ACCENT, rounded(line.values()));
        mark.ifPresent(at -> drawing.limit(at, text("trend.threshold")));
      } else {
        drawing.faintLine(line.name(), rounded(line.values()));
      }
    }
    show(words(trend, mark), drawing);
  }

  private static String axis(Measure measure) {
    return switch (measure) {
      case LATENCY -> "{value} s";
      case COST_PER_USER -> "${value}";
      case ERROR_RATE, EVAL_PASS_RATE, THUMBS_DOWN_RATE, HALLUCINATION_RATE -> "{value}%";
    };
  }

  private static List<@Nullable BigDecimal> rounded(List<@Nullable Double> values) {
    var rounded = new ArrayList<@Nullable BigDecimal>();
    values.forEach(
        value -> rounded.add(value == null ? null : BigDecimal.valueOf(value).round(SHOWN)));
    return rounded;
  }

  private static String words(Trend trend, OptionalDouble mark) {
    var measure = trend.measure();
    var line = trend.lines().getFirst();
    var says =
        text(
            "trend.says",
            text(measure),
            line.name(),
            time(trend.step(), trend.times().getFirst()),
            time(trend.step(), trend.times().getLast()),
            points(measure, line));
    return mark.isEmpty()
        ? says
        : text("trend.says.threshold", says, GaugeText.value(measure, mark.getAsDouble()));
  }

  private static String points(Measure measure, Trend.Line line) {
    var values =
        line.values().stream()
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .summaryStatistics();
    if (values.getCount() == 0) {
      return text("trend.nothing");
    }
    var most = GaugeText.value(measure, values.getMax());
    return values.getCount() == 1
        ? text("trend.one-point", most)
        : text("trend.points", values.getCount(), GaugeText.value(measure, values.getMin()), most);
  }

  /** The label of a point: an hour with its day, or a day; a week by its Monday. */
  static String time(Trend.Step step, Instant time) {
    return switch (step) {
      case HOUR -> Moment.hour(time);
      case DAY, WEEK -> Moment.day(time);
    };
  }
}
