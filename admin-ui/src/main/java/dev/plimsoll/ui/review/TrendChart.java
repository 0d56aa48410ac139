package dev.plimsoll.ui.review;

import dev.plimsoll.audits.AuditResult;
import dev.plimsoll.audits.HallucinationRate;
import dev.plimsoll.platform.Json;
import dev.plimsoll.ui.parts.Chart;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The rate of each week as a point, its interval as a bar behind it, the limit as a line. */
class TrendChart extends Chart {
  /**
   * @param results oldest first
   * @param limit the share above which a rate is marked
   */
  TrendChart(List<AuditResult> results, double limit) {
    super("Hallucination rate by week: " + words(results));
    var option = Json.object();
    option.putObject("tooltip").put("trigger", "item").put("formatter", "{b}: {c}%");
    var weeks = option.putObject("xAxis").put("type", "category").putArray("data");
    results.forEach(result -> weeks.add(result.week().toString()));
    percentAxis(option);
    var series = option.putArray("series");
    bar(series, results, rate -> rate.interval().low()).putObject("itemStyle").put("opacity", 0);
    bar(series, results, rate -> rate.interval().high() - rate.interval().low())
        .putObject("itemStyle")
        .put("color", "@accent")
        .put("opacity", 0.28);
    mark(points(series, results), limit);
    draw(option);
  }

  private static void percentAxis(ObjectNode option) {
    var axis = option.putObject("yAxis").put("type", "value").put("min", 0).put("max", 100);
    axis.putObject("axisLabel").put("formatter", "{value}%");
  }

  private static ObjectNode bar(
      ArrayNode series, List<AuditResult> results, ToDoubleFunction<HallucinationRate> height) {
    var bar = series.addObject().put("type", "bar").put("stack", "interval").put("silent", true);
    bar.put("barWidth", 10);
    values(bar, results, height);
    return bar;
  }

  private static ObjectNode points(ArrayNode series, List<AuditResult> results) {
    var line = series.addObject().put("type", "line").put("symbolSize", 8).put("z", 3);
    line.put("connectNulls", true);
    line.putObject("itemStyle").put("color", "@accent");
    values(line, results, rate -> rate.rate().orElseThrow());
    return line;
  }

  private static void mark(ObjectNode line, double limit) {
    var mark = line.putObject("markLine").put("silent", true).put("symbol", "none");
    mark.putObject("label")
        .put("formatter", "limit " + Percent.of(limit))
        .put("position", "insideEndTop")
        .put("color", "@quiet");
    mark.putObject("lineStyle").put("color", "@bad").put("type", "dashed");
    mark.putArray("data").addObject().put("yAxis", Percent.number(limit));
  }

  /** Weeks of which nothing is known have a gap. */
  private static void values(
      ObjectNode into, List<AuditResult> results, ToDoubleFunction<HallucinationRate> value) {
    var data = into.putArray("data");
    for (var result : results) {
      var rate = result.hallucination();
      if (rate.decided() == 0) {
        data.addNull();
      } else {
        data.add(Percent.number(value.applyAsDouble(rate)));
      }
    }
  }

  private static String words(List<AuditResult> results) {
    return results.stream()
        .map(result -> result.week() + " " + RateWords.inShort(result.hallucination()))
        .collect(Collectors.joining("; "));
  }
}
