package dev.plimsoll.calls.figures;

import static java.util.Objects.requireNonNull;

import dev.plimsoll.calls.record.Call;
import dev.plimsoll.calls.record.CallRecord;
import dev.plimsoll.calls.record.InteractionType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The durations of the latest calls and of their stages. Cold starts are separate: calls after a
 * quiet time, when connections are closed and models asleep.
 */
public record StageTimings(List<Timing> warm, List<Timing> cold) {
  /** The time without a call of the feature after which the next is a cold start. */
  public static final Duration QUIET = Duration.ofMinutes(10);

  private static final int MEDIAN = 50;
  private static final int HIGH = 95;

  public StageTimings {
    warm = List.copyOf(warm);
    cold = List.copyOf(cold);
  }

  /**
   * The timing of a stage or of whole calls.
   *
   * @param name the stage, or what is timed of whole calls
   * @param budget the limit of p95; null for a stage
   */
  public record Timing(
      String name, int calls, long p50Micros, long p95Micros, @Nullable Duration budget) {
    /** Whether p95 is within the budget, or has none. */
    public boolean isWithin() {
      return budget == null || p95Micros <= budget.toNanos() / 1_000;
    }
  }

  /** The timings of users' calls that have a latency. */
  public static StageTimings of(
      List<CallRecord> records, Map<InteractionType, LatencyBudget> budgets) {
    var latest = new LinkedHashMap<String, Instant>();
    var warm = new Times(budgets);
    var cold = new Times(budgets);
    records.stream()
        .filter(record -> record.call().outcome().tellsLatency())
        .filter(record -> record.call().started().channel().isOfUsers())
        .sorted(Comparator.comparing(record -> record.call().at()))
        .forEach(record -> {
          var before = latest.put(record.call().feature().value(), record.call().at());
          (isCold(record.call(), before) ? cold : warm).add(record);
        });
    return new StageTimings(warm.timings(), cold.timings());
  }

  /** What preceded the earliest call is unknown, so it counts as warm. */
  private static boolean isCold(Call call, @Nullable Instant before) {
    return before != null && before.plus(QUIET).isBefore(call.at());
  }

  /** The durations of some calls, by what was timed. */
  private static final class Times {
    private final Map<InteractionType, LatencyBudget> budgets;
    private final Map<String, List<Long>> wholes = new LinkedHashMap<>();
    private final Map<String, Duration> limits = new LinkedHashMap<>();
    private final Map<String, List<Long>> stages = new LinkedHashMap<>();

    Times(Map<InteractionType, LatencyBudget> budgets) {
      this.budgets = budgets;
    }

    void add(CallRecord record) {
      var call = record.call();
      var type = InteractionType.of(call);
      var budget = requireNonNull(budgets.get(type), type::key);
      var first = call.firstTokenMicros();
      if (first != null && budget.firstToken() != null) {
        addWhole("first token, " + type.key(), first, budget.firstToken());
      }
      addWhole("whole call, " + type.key(), call.totalMicros(), budget.whole());
      for (var stage : record.detail().stages()) {
        stages.computeIfAbsent(stage.name(), _ -> new ArrayList<>()).add(stage.micros());
      }
    }

    private void addWhole(String name, long micros, Duration limit) {
      wholes.computeIfAbsent(name, _ -> new ArrayList<>()).add(micros);
      limits.put(name, limit);
    }

    List<Timing> timings() {
      var all = new ArrayList<Timing>();
      wholes.forEach((name, micros) -> all.add(timing(name, micros, limits.get(name))));
      stages.forEach((name, micros) -> all.add(timing(name, micros, null)));
      return all;
    }

    private static Timing timing(String name, List<Long> micros, @Nullable Duration budget) {
      var sorted = micros.stream().sorted().toList();
      return new Timing(
          name, sorted.size(), percentile(sorted, MEDIAN), percentile(sorted, HIGH), budget);
    }

    private static long percentile(List<Long> sorted, int percent) {
      return sorted.get(Math.ceilDiv(sorted.size() * percent, 100) - 1);
    }
  }
}
