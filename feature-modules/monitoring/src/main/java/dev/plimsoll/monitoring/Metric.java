package dev.plimsoll.monitoring;

import dev.plimsoll.audits.HallucinationRate;
import dev.plimsoll.audits.IsoWeek;
import dev.plimsoll.evals.results.EvalRun;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * One of the six numbers that show how a feature is doing, with the rule that decides whether it is
 * within its threshold. Values are in the unit of the measure: seconds, percent or dollars.
 */
public sealed interface Metric {
  Measure measure();

  /** The value; empty if nothing was measured, which is not the same as zero. */
  OptionalDouble value();

  /** The mark that the value must not pass; empty as long as what it follows from is unknown. */
  OptionalDouble mark(Threshold threshold);

  /** The number of calls, user days, cases, thumbs or conversations behind the value. */
  long basis();

  default MetricStatus status(Threshold threshold) {
    var value = value();
    var mark = mark(threshold);
    if (value.isEmpty()) {
      return new MetricStatus.NotMeasured();
    }
    if (mark.isEmpty()) {
      return new MetricStatus.Unjudged(value.getAsDouble());
    }
    return measure().isBeyond(value.getAsDouble(), mark.getAsDouble())
        ? new MetricStatus.Beyond(value.getAsDouble(), mark.getAsDouble())
        : new MetricStatus.Within(value.getAsDouble(), mark.getAsDouble());
  }

  /**
   * How long callers waited for the whole answer.
   *
   * @param basis calls that were neither turned away nor abandoned by their caller
   * @param p50 in seconds, as {@code p95}; 0 without calls
   */
  record Latency(long basis, double p50, double p95) implements Metric {
    @Override
    public Measure measure() {
      return Measure.LATENCY;
    }

    @Override
    public OptionalDouble value() {
      return basis == 0 ? OptionalDouble.empty() : OptionalDouble.of(p95);
    }

    @Override
    public OptionalDouble mark(Threshold threshold) {
      return OptionalDouble.of(threshold.number());
    }
  }

  /** A share that is marked above a number of percent: failed calls or thumbs down. */
  record Share(Measure measure, long part, long basis) implements Metric {
    @Override
    public OptionalDouble value() {
      return percent(part, basis);
    }

    @Override
    public OptionalDouble mark(Threshold threshold) {
      return OptionalDouble.of(threshold.number());
    }
  }

  /**
   * The cost of a user on a day on which they ask.
   *
   * @param baseline the days before those of the range
   */
  record CostPerUser(Spending spending, Spending baseline) implements Metric {
    /** The number of days in the baseline. */
    public static final int BASELINE_DAYS = 14;

    @Override
    public Measure measure() {
      return Measure.COST_PER_USER;
    }

    @Override
    public OptionalDouble value() {
      return spending.perUserDay();
    }

    @Override
    public OptionalDouble mark(Threshold threshold) {
      return baseline.perUserDay().stream()
          .map(dollars -> dollars * threshold.number())
          .findFirst();
    }

    @Override
    public long basis() {
      return spending.userDays();
    }
  }

  /**
   * The pass rate of a golden set; of several, the one that fell most.
   *
   * @param latest null if none ran
   * @param before the previous run of the same set and feature; null if there is none
   */
  record EvalPassRate(@Nullable EvalRun latest, @Nullable EvalRun before) implements Metric {
    @Override
    public Measure measure() {
      return Measure.EVAL_PASS_RATE;
    }

    @Override
    public OptionalDouble value() {
      return rate(latest);
    }

    @Override
    public OptionalDouble mark(Threshold threshold) {
      return rate(before).stream().map(percent -> percent - threshold.number()).findFirst();
    }

    @Override
    public long basis() {
      return latest == null ? 0 : latest.done();
    }

    /**
     * How many points the rate fell; negative if it rose, empty if there is nothing to compare it
     * with.
     */
    public OptionalDouble drop() {
      return rate(before).stream().map(percent -> percent - value().orElseThrow()).findFirst();
    }

    private static OptionalDouble rate(@Nullable EvalRun run) {
      return run == null ? OptionalDouble.empty() : percent(run.passed(), run.done());
    }
  }

  /**
   * The hallucination rate in the sample of a week.
   *
   * @param week the latest week with ratings; null if there is none
   */
  record Hallucination(@Nullable IsoWeek week, HallucinationRate rate) implements Metric {
    @Override
    public Measure measure() {
      return Measure.HALLUCINATION_RATE;
    }

    @Override
    public OptionalDouble value() {
      return percent(rate.hallucinating(), rate.decided());
    }

    @Override
    public OptionalDouble mark(Threshold threshold) {
      return OptionalDouble.of(threshold.number());
    }

    @Override
    public long basis() {
      return rate.decided();
    }
  }

  /** A share in percent; empty if the whole is zero. */
  static OptionalDouble percent(long part, long whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * part / whole);
  }
}
