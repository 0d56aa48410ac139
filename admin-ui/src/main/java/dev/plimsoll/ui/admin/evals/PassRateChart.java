package dev.plimsoll.ui.admin.evals;

import dev.plimsoll.evals.EvalRun;
import dev.plimsoll.platform.Json;
import dev.plimsoll.ui.parts.Chart;
import dev.plimsoll.ui.parts.Moment;
import java.util.List;

/** The pass rates of runs, the oldest first, each with its interval. */
class PassRateChart extends Chart {
  private static final double PERCENT = 100.0;

  PassRateChart(List<EvalRun> runs) {
    super(words(runs));
    var option = Json.object();
    var times = option.putObject("xAxis").put("type", "category").putArray("data");
    var axis = option.putObject("yAxis").put("type", "value").put("min", 0).put("max", 100);
    axis.putObject("axisLabel").put("formatter", "{value}%");
    var series = option.putArray("series");
    var low = series.addObject().put("type", "line").put("stack", "interval").put("silent", true);
    low.put("symbol", "none").putObject("lineStyle").put("opacity", 0);
    low.putObject("tooltip").put("show", false);
    var lows = low.putArray("data");
    var band = low.deepCopy();
    band.putObject("areaStyle").put("color", "@accent").put("opacity", 0.14);
    series.add(band);
    var spans = band.putArray("data");
    var rate = series.addObject().put("type", "line").put("name", "Passed").put("symbolSize", 7);
    rate.putObject("itemStyle").put("color", "@accent");
    var rates = rate.putArray("data");
    for (var run : runs) {
      var range = run.passRate().interval();
      times.add(Moment.of(run.createdAt()));
      lows.add(percent(range.low()));
      spans.add(percent(range.high() - range.low()));
      rates.add(percent(run.passRate().value()));
    }
    draw(option);
  }

  private static String words(List<EvalRun> runs) {
    return runs.isEmpty()
        ? "No run has finished"
        : "Pass rate of the last %d runs, from %s to %s"
            .formatted(
                runs.size(),
                RateBar.percent(runs.getFirst().passRate().value()),
                RateBar.percent(runs.getLast().passRate().value()));
  }

  private static double percent(double share) {
    return Math.round(share * PERCENT * 10) / 10.0;
  }
}
