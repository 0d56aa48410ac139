package dev.plimsoll.monitoring;

import dev.plimsoll.audits.AuditResult;
import dev.plimsoll.audits.HallucinationRate;
import dev.plimsoll.audits.IsoWeek;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.monitoring.Trend.Line;
import dev.plimsoll.monitoring.Trend.Step;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What reviewers found, for each week in which they rated anything. */
record AuditHistory(TreeMap<IsoWeek, HallucinationRate> weeks) {
  private static final HallucinationRate NOTHING = new HallucinationRate(0, 0, 0, 0);

  /**
   * @param feature null for all features
   */
  static AuditHistory of(List<AuditResult> results, @Nullable FeatureKey feature) {
    var weeks = new TreeMap<IsoWeek, HallucinationRate>();
    for (var result : results) {
      var rate = feature == null ? result.hallucination() : result.byFeature().get(feature);
      if (rate != null && rate.decided() > 0) {
        weeks.put(result.week(), rate);
      }
    }
    return new AuditHistory(weeks);
  }

  /** The latest week. */
  Metric metric() {
    var latest = weeks.lastEntry();
    return latest == null
        ? new Metric.Hallucination(null, NOTHING)
        : new Metric.Hallucination(latest.getKey(), latest.getValue());
  }

  /** The rate of each week between the ends of its interval. */
  Trend trend(List<IsoWeek> shown) {
    return new Trend(
        Measure.HALLUCINATION_RATE,
        Step.WEEK,
        EvalHistory.starts(shown),
        List.of(
            line("rate", shown, rate -> rate.rate().orElseThrow()),
            line("at least", shown, rate -> rate.interval().low()),
            line("at most", shown, rate -> rate.interval().high())));
  }

  private Line line(String name, List<IsoWeek> shown, ToDoubleFunction<HallucinationRate> part) {
    return Line.of(
        name,
        shown,
        week -> {
          var rate = weeks.get(week);
          return rate == null ? null : 100 * part.applyAsDouble(rate);
        });
  }
}
