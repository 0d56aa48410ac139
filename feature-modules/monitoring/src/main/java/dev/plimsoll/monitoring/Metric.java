package dev.plimsoll.monitoring;

import dev.plimsoll.audits.HallucinationRate;
import dev.plimsoll.audits.IsoWeek;
import dev.plimsoll.evals.results.EvalRun;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * One of the six numbers by which a feature is watched, with the rule by which it stands within or
 * beyond its threshold. Numbers are in the unit of the measure: seconds, percent or dollars.
 */
public sealed interface Metric {
  Measure measure();

  /** Empty where nothing is measured, which is not the same as zero. */
  OptionalDouble value();

  /**
   * What the value must not pass; empty where that follows from something that is not there yet.
   */
  OptionalDouble mark(Threshold threshold);

  /** How many calls, users on a day, cases, thumbs or conversations it is from. */
  long basis();

  default MetricStatus standing(Threshold threshold) {
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
   * How long askers waited for the whole answer.
   *
   * @param basis calls that were neither turned away nor left
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

  /** A part of a whole that is marked above so many percent: failed calls or thumbs down. */
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
   * What a user costs on a day on which they ask.
   *
   * @param baseline the days before those of the range
   */
  record CostPerUser(Spending spending, Spending baseline) implements Metric {
    /** How many days the baseline is from. */
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
   * How a golden set did: of several, the one that fell most.
   *
   * @param latest null where none ran
   * @param before the run before of the same set and feature; null where there is none
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

    /** How many points it fell; below zero where it rose, empty where it cannot be compared. */
    public OptionalDouble drop() {
      return rate(before).stream().map(percent -> percent - value().orElseThrow()).findFirst();
    }

    private static OptionalDouble rate(@Nullable EvalRun run) {
      return run == null ? OptionalDouble.empty() : percent(run.passed(), run.done());
    }
  }

  /**
   * What reviewers found in the sample of a week.
   *
   * @param week the latest of which something is rated; null where there is none
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

  /** Empty where there is no whole. */
  static OptionalDouble percent(long part, long whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * part / whole);
  }
}
