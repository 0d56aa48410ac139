package dev.plimsoll.ui.admin.dashboard;

import static dev.plimsoll.ui.text.Messages.text;

import dev.plimsoll.domain.Usd;
import dev.plimsoll.monitoring.Measure;
import dev.plimsoll.monitoring.Metric;
import dev.plimsoll.monitoring.MetricReading;
import dev.plimsoll.monitoring.MetricStatus;
import dev.plimsoll.ui.text.HowLong;
import dev.plimsoll.ui.text.Percent;
import java.math.BigDecimal;
import java.time.Duration;

/** A metric as text, which never says zero if nothing was measured. */
record GaugeText(MetricReading gauge) {
  private static final double NANOS = 1_000_000_000;

  /** A value in the unit of its measure. */
  static String value(Measure measure, double value) {
    return switch (measure) {
      case LATENCY -> HowLong.measured(Duration.ofNanos(Math.round(value * NANOS)));
      case COST_PER_USER -> Usd.rounded(BigDecimal.valueOf(value)).toString();
      case ERROR_RATE, EVAL_PASS_RATE, THUMBS_DOWN_RATE, HALLUCINATION_RATE ->
          Percent.of(value / 100);
    };
  }

  String headline() {
    var measure = gauge.measure();
    var value = gauge.metric().value();
    return value.isPresent() ? value(measure, value.getAsDouble()) : text(measure, "missing");
  }

  /** The text beside the headline: what the number is, and its basis. */
  String aside() {
    var basis = gauge.metric().basis();
    if (basis == 0) {
      return "";
    }
    return gauge.metric() instanceof Metric.Latency latency
        ? text("gauge.latency.basis", value(Measure.LATENCY, latency.p50()), basis)
        : text(gauge.measure(), "basis", basis);
  }

  String sentence() {
    return gauge.metric().basis() == 0 ? text(gauge.measure(), "todo") : measured();
  }

  String status() {
    return switch (gauge.status()) {
      case MetricStatus.Within _ -> text("gauge.within");
      case MetricStatus.Beyond _ -> text("gauge.beyond");
      case MetricStatus.Unjudged _ when gauge.measure() == Measure.COST_PER_USER ->
          text("gauge.no-baseline");
      case MetricStatus.Unjudged _ -> text("gauge.first-run");
      case MetricStatus.NotMeasured _ -> text("gauge.not-measured");
    };
  }

  String threshold() {
    var most = text(gauge.measure(), "threshold", gauge.threshold().text());
    var mark = gauge.mark();
    return mark.isPresent() && isRelative(gauge.measure())
        ? text("gauge.threshold.now", most, value(gauge.measure(), mark.getAsDouble()))
        : most;
  }

  /** Whether the threshold is relative to earlier values. */
  private static boolean isRelative(Measure measure) {
    return measure == Measure.COST_PER_USER || measure == Measure.EVAL_PASS_RATE;
  }

  private String measured() {
    return switch (gauge.metric()) {
      case Metric.Latency latency ->
          text(
              "gauge.latency",
              value(Measure.LATENCY, latency.p50()),
              value(Measure.LATENCY, latency.p95()));
      case Metric.Share share when share.measure() == Measure.THUMBS_DOWN_RATE ->
          text("gauge.thumbs", share.part(), share.basis());
      case Metric.Share share -> text("gauge.errors", share.part(), share.basis());
      case Metric.CostPerUser cost -> baseline(cost);
      case Metric.EvalPassRate rate -> compared(rate);
      case Metric.Hallucination found -> interval(found);
    };
  }

  private static String baseline(Metric.CostPerUser cost) {
    var days = Metric.CostPerUser.BASELINE_DAYS;
    var before = cost.baseline().perUserDay();
    return before.isEmpty()
        ? text("gauge.baseline.none", days)
        : text(
            "gauge.baseline",
            value(Measure.COST_PER_USER, before.getAsDouble()),
            days,
            cost.baseline().userDays());
  }

  private static String compared(Metric.EvalPassRate rate) {
    var run = rate.latest();
    if (run == null) {
      return "";
    }
    var drop = rate.drop();
    if (drop.isEmpty()) {
      return text("gauge.eval.first", run.set(), run.createdAt());
    }
    var points = drop.getAsDouble();
    return points == 0
        ? text("gauge.eval.same", run.set(), run.createdAt())
        : text(
            "gauge.eval.moved", run.set(), run.createdAt(), Math.abs(points), points > 0 ? 0 : 1);
  }

  private static String interval(Metric.Hallucination found) {
    var interval = found.rate().interval();
    return text(
        "gauge.hallucination",
        found.week(),
        Percent.of(interval.low()),
        Percent.of(interval.high()));
  }
}
