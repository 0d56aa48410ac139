package dev.plimsoll.ui.admin.costs;

import dev.plimsoll.calls.Figures;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.platform.Json;
import dev.plimsoll.ui.parts.Chart;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What each day of the month has cost. */
class DaysChart extends Chart {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  DaysChart(List<Figures> days) {
    super(words(days));
    var option = Json.object().put("animation", false);
    var axis = option.putObject("xAxis").put("type", "category");
    axis.putObject("axisLabel").put("hideOverlap", true);
    var labels = axis.putArray("data");
    var dollars = option.putObject("yAxis").put("type", "value").put("min", 0);
    dollars.putObject("axisLabel").put("formatter", "${value}");
    var bars = option.putArray("series").addObject().put("type", "bar").put("name", "Cost");
    bars.put("barMaxWidth", 28).putObject("itemStyle").put("color", "@accent");
    var values = bars.putArray("data");
    for (var day : days) {
      labels.add(DAY.format(day.from()));
      values.add(day.cost().dollars());
    }
    draw(option);
  }

  private static String words(List<Figures> days) {
    var dearest = days.stream().map(Figures::cost).max(Usd::compareTo).orElse(Usd.ZERO);
    return "Cost of each of the last %d days, at most %s".formatted(days.size(), dearest);
  }
}
