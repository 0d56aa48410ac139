package dev.plimsoll.ui.admin.dashboard;

import dev.plimsoll.monitoring.Measure;
import dev.plimsoll.monitoring.Trend;
import dev.plimsoll.platform.Json;
import dev.plimsoll.ui.parts.Chart;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How a figure went, with the line that it must not pass; drawn anew only when it has changed. */
class TrendChart extends Chart {
  private static final MathContext SHOWN = new MathContext(5);

  private final Measure measure;
  private transient @Nullable ObjectNode drawn;

  TrendChart(Measure measure) {
    super(measure.title());
    this.measure = measure;
  }

  void show(Trend trend, OptionalDouble mark) {
    setVisible(!trend.isEmpty());
    var option = option(trend, mark);
    if (!option.equals(drawn)) {
      drawn = option;
      says(TrendWords.of(trend, mark));
      draw(option);
    }
  }

  private ObjectNode option(Trend trend, OptionalDouble mark) {
    var option = Json.object().put("animation", false);
    var times = option.putObject("xAxis").put("type", "category");
    times.putObject("axisLabel").put("hideOverlap", true);
    var labels = times.putArray("data");
    trend.times().forEach(time -> labels.add(TrendWords.time(trend.step(), time)));
    var scale = TrendScale.of(trend, mark);
    var values = option.putObject("yAxis").put("type", "value").put("min", 0);
    values.put("max", scale.top()).put("interval", scale.step());
    values.putObject("axisLabel").put("formatter", axisLabel());
    var series = option.putArray("series");
    trend.lines().forEach(line -> draw(line, series));
    mark.ifPresent(at -> draw(at, (ObjectNode) series.get(0)));
    return option;
  }

  private String axisLabel() {
    return switch (measure) {
      case LATENCY -> "{value} s";
      case COST_PER_USER -> "${value}";
      case ERROR_RATE, EVAL_PASS_RATE, THUMBS_DOWN_RATE, HALLUCINATION_RATE -> "{value}%";
    };
  }

  /** The first line is the figure; those beside it are fainter. */
  private static void draw(Trend.Line line, ArrayNode series) {
    var main = series.isEmpty();
    var one = series.addObject().put("type", "line").put("name", line.name());
    one.put("symbol", main ? "circle" : "none").put("symbolSize", 4).put("showAllSymbol", true);
    one.putObject("itemStyle").put("color", main ? "@accent" : "@quiet");
    var stroke = one.putObject("lineStyle").put("color", main ? "@accent" : "@quiet");
    stroke.put("width", main ? 2 : 1).put("type", main ? "solid" : "dotted");
    var values = one.putArray("data");
    for (var value : line.values()) {
      values.add(value == null ? null : BigDecimal.valueOf(value).round(SHOWN));
    }
  }

  private static void draw(double mark, ObjectNode series) {
    var line = series.putObject("markLine").put("silent", true).put("symbol", "none");
    line.putObject("lineStyle").put("color", "@bad").put("type", "dashed").put("width", 1.5);
    line.putObject("label")
        .put("formatter", "threshold")
        .put("position", "insideStartTop")
        .put("color", "@bad");
    line.putArray("data").addObject().put("yAxis", mark);
  }
}
