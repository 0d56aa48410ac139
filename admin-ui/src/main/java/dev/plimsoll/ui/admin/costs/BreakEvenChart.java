package dev.plimsoll.ui.admin.costs;

import dev.plimsoll.costs.LaunchPlan;
import dev.plimsoll.platform.Json;
import dev.plimsoll.ui.parts.Chart;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;

/** What a user costs and brings in a month, if the user asks less or more than is planned. */
class BreakEvenChart extends Chart {
  /** Of the planned calls, in quarters, up to three times as many. */
  private static final int STEPS = 12;

  private static final BigDecimal QUARTER = new BigDecimal("0.25");

  BreakEvenChart(LaunchPlan plan) {
    super(
        "A user costs %s a month as planned, %s with three times the calls; the revenue is $%s"
            .formatted(
                plan.costOfUser(),
                "$" + share(plan.costOfUser().dollars(), STEPS),
                plan.revenue().toPlainString()));
    var option = Json.object().put("animation", false);
    option.putObject("legend").put("top", 0).putObject("textStyle").put("color", "@text");
    option.putObject("grid").put("top", 36).put("left", 52).put("right", 16).put("bottom", 40);
    var calls = option.putObject("xAxis").put("type", "category").put("boundaryGap", false);
    calls.put("name", "calls of a user on a day").put("nameLocation", "middle").put("nameGap", 26);
    calls.putObject("axisLabel").put("hideOverlap", true);
    each(calls.putArray("data"), step -> share(plan.callsPerDay(), step).stripTrailingZeros());
    var dollars = option.putObject("yAxis").put("type", "value").put("min", 0);
    dollars.putObject("axisLabel").put("formatter", "${value}");
    var series = option.putArray("series");
    line(series, "Cost", "@accent", step -> share(plan.costOfUser().dollars(), step));
    line(series, "Revenue", "@quiet", _ -> plan.revenue());
    draw(option);
  }

  private static void line(
      ArrayNode series, String name, String color, Function<Integer, BigDecimal> value) {
    var line = series.addObject().put("type", "line").put("name", name).put("symbol", "none");
    line.putObject("itemStyle").put("color", color);
    line.putObject("lineStyle").put("color", color).put("width", 2);
    each(line.putArray("data"), value);
  }

  private static void each(ArrayNode values, Function<Integer, BigDecimal> value) {
    for (var step = 0; step <= STEPS; step++) {
      values.add(value.apply(step));
    }
  }

  private static BigDecimal share(BigDecimal planned, int step) {
    return planned
        .multiply(QUARTER)
        .multiply(BigDecimal.valueOf(step))
        .setScale(2, RoundingMode.HALF_UP);
  }
}
