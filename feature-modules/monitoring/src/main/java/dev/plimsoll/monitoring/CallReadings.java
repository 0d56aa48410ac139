package dev.plimsoll.monitoring;

import static dev.plimsoll.monitoring.Metric.percent;

import dev.plimsoll.calls.CallFigures;
import dev.plimsoll.calls.figures.Figures;
import dev.plimsoll.calls.figures.Resolution;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.monitoring.Trend.Line;
import dev.plimsoll.monitoring.Trend.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The metrics that are computed from calls and their thumbs. */
@ApplicationScoped
class CallReadings {
  private static final double MICROS = 1e6;
  private static final Duration BASELINE = Duration.ofDays(Metric.CostPerUser.BASELINE_DAYS);

  @Inject CallFigures calls;

  List<Metric> metrics(@Nullable FeatureKey feature, TimeRange range, Instant now) {
    var total = calls.total(feature, range.from(now), now, range.resolution());
    return List.of(
        latency(total.latency()),
        new Metric.Share(Measure.ERROR_RATE, total.failures(), total.calls()),
        cost(days(feature, range, now), range.firstDay(now)),
        new Metric.Share(
            Measure.THUMBS_DOWN_RATE, total.thumbsDown(), total.thumbsDown() + total.thumbsUp()));
  }

  List<Trend> trends(@Nullable FeatureKey feature, TimeRange range, Instant now) {
    var points = calls.series(feature, range.from(now), now, range.resolution());
    var step = range.resolution() == Resolution.DAY ? Step.DAY : Step.HOUR;
    return List.of(
        trend(
            Measure.LATENCY,
            step,
            points,
            Line.of("p95", points, CallReadings::p95),
            Line.of("p50", points, CallReadings::p50)),
        trend(
            Measure.ERROR_RATE, step, points, Line.of("error rate", points, CallReadings::errors)),
        costTrend(days(feature, range, now)),
        trend(
            Measure.THUMBS_DOWN_RATE,
            step,
            points,
            Line.of("thumbs down", points, CallReadings::down)));
  }

  static Metric latency(Figures.@Nullable Latency latency) {
    return latency == null
        ? new Metric.Latency(0, 0, 0)
        : new Metric.Latency(
            latency.calls(), latency.p50Micros() / MICROS, latency.p95Micros() / MICROS);
  }

  /** The days of the range, and the baseline days before them. */
  static Metric cost(List<Figures> days, Instant firstDay) {
    return new Metric.CostPerUser(
        Spending.of(days.stream().filter(day -> !day.from().isBefore(firstDay)).toList()),
        Spending.of(days.stream().filter(day -> day.from().isBefore(firstDay)).toList()));
  }

  /** The days of the range and of the baseline. */
  private List<Figures> days(@Nullable FeatureKey feature, TimeRange range, Instant now) {
    return calls.series(feature, range.firstDay(now).minus(BASELINE), now, Resolution.DAY);
  }

  private static Trend costTrend(List<Figures> days) {
    var line = Line.of("cost per user", days, CallReadings::cost);
    return trend(Measure.COST_PER_USER, Step.DAY, days, line);
  }

  private static Trend trend(Measure measure, Step step, List<Figures> points, Line... lines) {
    return new Trend(measure, step, points.stream().map(Figures::from).toList(), List.of(lines));
  }

  private static @Nullable Double p50(Figures point) {
    return point.latency() == null ? null : point.latency().p50Micros() / MICROS;
  }

  private static @Nullable Double p95(Figures point) {
    return point.latency() == null ? null : point.latency().p95Micros() / MICROS;
  }

  private static @Nullable Double errors(Figures point) {
    return orNull(percent(point.failures(), point.calls()));
  }

  private static @Nullable Double down(Figures point) {
    return orNull(percent(point.thumbsDown(), point.thumbsDown() + point.thumbsUp()));
  }

  private static @Nullable Double cost(Figures day) {
    return orNull(Spending.of(List.of(day)).perUserDay());
  }

  static @Nullable Double orNull(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }
}
