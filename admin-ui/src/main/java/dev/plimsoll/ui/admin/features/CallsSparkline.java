package dev.plimsoll.ui.admin.features;

import dev.plimsoll.calls.figures.Figures;
import dev.plimsoll.platform.Json;
import dev.plimsoll.ui.parts.Chart;
import dev.plimsoll.ui.parts.Moment;
import java.util.List;

/** Calls by the hour over the last seven days, small. */
class CallsSparkline extends Chart {
  CallsSparkline(List<Figures> hours) {
    super("Calls by the hour over the last seven days");
    setHeight("54px");
    var option = Json.object();
    var grid = option.putObject("grid");
    grid.put("left", 0).put("right", 0).put("top", 2).put("bottom", 0);
    var times = option.putObject("xAxis").put("type", "category").put("show", false);
    var labels = times.putArray("data");
    option.putObject("yAxis").put("type", "value").put("show", false);
    var bars = option.putArray("series").addObject();
    bars.put("type", "bar").put("name", "Calls").put("barCategoryGap", "10%");
    bars.putObject("itemStyle").put("color", "@accent").put("opacity", 0.75);
    var counts = bars.putArray("data");
    for (var hour : hours) {
      labels.add(Moment.of(hour.from()));
      counts.add(hour.calls());
    }
    draw(option);
  }
}
