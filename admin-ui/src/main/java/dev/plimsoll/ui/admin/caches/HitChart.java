package dev.plimsoll.ui.admin.caches;

import dev.plimsoll.platform.Json;
import dev.plimsoll.serving.CacheDay;
import dev.plimsoll.ui.parts.Chart;
import java.util.List;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.node.ArrayNode;

/** The share of calls that earlier answers served, day by day. */
class HitChart extends Chart {
  HitChart(List<CacheDay> days) {
    super(
        "Hit rate of the exact and the semantic cache over the last %d days"
            .formatted(days.size()));
    var option = Json.object().put("animation", false);
    var times = option.putObject("xAxis").put("type", "category");
    times.putObject("axisLabel").put("hideOverlap", true);
    var labels = times.putArray("data");
    days.forEach(day -> labels.add(day.day().toString()));
    var axis = option.putObject("yAxis").put("type", "value").put("min", 0).put("max", 100);
    axis.putObject("axisLabel").put("formatter", "{value}%");
    option.putObject("legend").put("top", 0).putObject("textStyle").put("color", "@text");
    option.putObject("grid").put("top", 34).put("left", 46).put("right", 12).put("bottom", 26);
    var series = option.putArray("series");
    add("Exact", "@accent", days, CacheDay::exactRate, series);
    add("Semantic", "@good", days, CacheDay::semanticRate, series);
    draw(option);
  }

  private static void add(
      String name,
      String colour,
      List<CacheDay> days,
      ToDoubleFunction<CacheDay> rate,
      ArrayNode series) {
    var bars = series.addObject().put("type", "bar").put("name", name).put("stack", "hits");
    bars.put("barMaxWidth", 28).putObject("itemStyle").put("color", colour);
    var values = bars.putArray("data");
    days.forEach(day -> values.add(Math.round(rate.applyAsDouble(day) * 1_000) / 10.0));
  }
}
