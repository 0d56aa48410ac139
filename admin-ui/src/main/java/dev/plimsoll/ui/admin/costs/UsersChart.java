package dev.plimsoll.ui.admin.costs;

import dev.plimsoll.costs.LaunchPlan;
import dev.plimsoll.platform.Json;
import dev.plimsoll.ui.parts.Chart;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;

/** What the plan costs and brings in a month, by the number of users. */
class UsersChart extends Chart {
  private static final long serialVersionUID = 1;
  private static final List<Integer> USERS = List.of(100, 1_000, 10_000, 100_000);

  UsersChart(LaunchPlan plan) {
    super(
        "A thousand users cost %s dollars a month and bring in %s"
            .formatted(times(plan.costOfUser().dollars(), 1_000), times(plan.revenue(), 1_000)));
    var option = Json.object().put("animation", false);
    option.putObject("legend").put("top", 0).putObject("textStyle").put("color", "@text");
    option.putObject("grid").put("top", 36).put("left", 64).put("right", 12).put("bottom", 28);
    var users = option.putObject("xAxis").put("type", "category").putArray("data");
    USERS.forEach(count -> users.add("%,d users".formatted(count)));
    var dollars = option.putObject("yAxis").put("type", "log").put("min", 0.01);
    dollars.putObject("axisLabel").put("formatter", "${value}");
    var series = option.putArray("series");
    bars(series, "Cost a month", "@accent", plan.costOfUser().dollars());
    bars(series, "Revenue a month", "@quiet", plan.revenue());
    draw(option);
  }

  private static void bars(ArrayNode series, String name, String color, BigDecimal ofOne) {
    var bars = series.addObject().put("type", "bar").put("name", name).put("barMaxWidth", 26);
    bars.putObject("itemStyle").put("color", color);
    var values = bars.putArray("data");
    USERS.forEach(count -> values.add(times(ofOne, count)));
  }

  private static BigDecimal times(BigDecimal ofOne, int users) {
    return ofOne.multiply(BigDecimal.valueOf(users));
  }
}
