package dev.plimsoll.monitoring;

import dev.plimsoll.audits.IsoWeek;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.evals.cases.GoldenSetName;
import dev.plimsoll.evals.results.EvalRun;
import dev.plimsoll.monitoring.Metric.EvalPassRate;
import dev.plimsoll.monitoring.Trend.Line;
import dev.plimsoll.monitoring.Trend.Step;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The finished runs of each golden set, oldest first. Of several sets, the one whose pass rate fell
 * most since its previous run is shown; without previous runs, the one with the lowest rate.
 */
record EvalHistory(Collection<List<EvalRun>> histories) {
  private static final Comparator<EvalPassRate> MOST_ALARMING_FIRST =
      Comparator.<EvalPassRate>comparingDouble(metric -> -metric.drop().orElse(-Double.MAX_VALUE))
          .thenComparingDouble(metric -> metric.value().orElseThrow());

  private record Subject(GoldenSetName set, FeatureKey feature) {}

  /**
   * @param feature null for all features
   */
  static EvalHistory of(List<EvalRun> runs, @Nullable FeatureKey feature) {
    Map<Subject, List<EvalRun>> histories = new LinkedHashMap<>();
    runs.stream()
        .filter(run -> run.done() > 0)
        .filter(run -> feature == null || run.feature().equals(feature))
        .forEach(run ->
            histories
                .computeIfAbsent(new Subject(run.set(), run.feature()), _ -> new ArrayList<>())
                .add(run));
    return new EvalHistory(histories.values());
  }

  EvalPassRate metric() {
    return histories.stream()
        .map(EvalHistory::latest)
        .min(MOST_ALARMING_FIRST)
        .orElseGet(() -> new EvalPassRate(null, null));
  }

  /** The last run of each week of the set that is shown. */
  Trend trend(List<IsoWeek> weeks) {
    var lastOfWeek = new TreeMap<IsoWeek, EvalRun>();
    var shown = metric().latest();
    histories.stream()
        .filter(runs -> runs.getLast().equals(shown))
        .flatMap(List::stream)
        .forEach(run -> lastOfWeek.put(weekOf(run), run));
    var rates = Line.of("pass rate", weeks, week -> rate(lastOfWeek.get(week)));
    return new Trend(Measure.EVAL_PASS_RATE, Step.WEEK, starts(weeks), List.of(rates));
  }

  static List<Instant> starts(List<IsoWeek> weeks) {
    return weeks.stream().map(week -> week.from(ZoneOffset.UTC)).toList();
  }

  private static EvalPassRate latest(List<EvalRun> runs) {
    return new EvalPassRate(runs.getLast(), runs.size() == 1 ? null : runs.get(runs.size() - 2));
  }

  private static @Nullable Double rate(@Nullable EvalRun run) {
    return CallReadings.orNull(new EvalPassRate(run, null).value());
  }

  private static IsoWeek weekOf(EvalRun run) {
    var finished = run.finishedAt();
    return IsoWeek.of(finished == null ? run.createdAt() : finished, ZoneOffset.UTC);
  }
}
