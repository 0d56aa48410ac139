package dev.plimsoll.monitoring;

import static dev.plimsoll.monitoring.Samples.TODAY;
import static dev.plimsoll.monitoring.Samples.day;
import static dev.plimsoll.monitoring.Samples.run;
import static dev.plimsoll.monitoring.Samples.threshold;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.audits.HallucinationRate;
import dev.plimsoll.audits.IsoWeek;
import dev.plimsoll.calls.figures.Figures;
import dev.plimsoll.monitoring.MetricStatus.Beyond;
import dev.plimsoll.monitoring.MetricStatus.NotMeasured;
import dev.plimsoll.monitoring.MetricStatus.Unjudged;
import dev.plimsoll.monitoring.MetricStatus.Within;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetricTest {
  @Test
  void latency_is_judged_by_its_95th_percentile() {
    assertThat(latency(1_000_000, 10_000_000)).isEqualTo(new Within(10, 10));
    assertThat(latency(1_000_000, 10_100_000)).isEqualTo(new Beyond(10.1, 10));
  }

  @Test
  void without_calls_there_is_no_latency_and_no_error_rate() {
    assertThat(status(CallReadings.latency(null), "10")).isEqualTo(new NotMeasured());
    assertThat(errors(0, 0)).isEqualTo(new NotMeasured());
  }

  @Test
  void the_error_rate_is_the_share_of_failed_calls() {
    assertThat(errors(0, 7)).isEqualTo(new Within(0, 2));
    assertThat(errors(2, 100)).isEqualTo(new Within(2, 2));
    assertThat(errors(21, 1_000)).isEqualTo(new Beyond(2.1, 2));
  }

  @Test
  void thumbs_down_are_counted_among_thumbs_and_not_among_calls() {
    assertThat(thumbsDown(1, 5)).isEqualTo(new Within(20, 20));
    assertThat(thumbsDown(1, 4)).isEqualTo(new Beyond(25, 20));
    assertThat(thumbsDown(0, 0)).isEqualTo(new NotMeasured());
  }

  @Test
  void a_users_day_may_cost_twice_what_it_did_in_the_days_before() {
    var before = day(TODAY.minus(Duration.ofDays(3)), 4, "0.40");
    assertThat(cost(before, day(TODAY, 2, "0.40"))).isEqualTo(new Within(0.2, 0.2));
    assertThat(cost(before, day(TODAY, 2, "0.42"))).isEqualTo(new Beyond(0.21, 0.2));
  }

  @Test
  void a_day_with_many_users_weighs_more_in_the_baseline() {
    var quiet = day(TODAY.minus(Duration.ofDays(2)), 1, "1");
    var busy = day(TODAY.minus(Duration.ofDays(1)), 9, "0");
    assertThat(cost(quiet, busy, day(TODAY, 1, "0.1"))).isEqualTo(new Within(0.1, 0.2));
  }

  @Test
  void without_days_before_a_cost_cannot_be_judged() {
    assertThat(cost(day(TODAY, 2, "9"))).isEqualTo(new Unjudged(4.5));
    assertThat(cost(day(TODAY.minus(Duration.ofDays(1)), 0, "0"), day(TODAY, 2, "9")))
        .isEqualTo(new Unjudged(4.5));
  }

  @Test
  void any_cost_is_too_much_where_users_cost_nothing_before() {
    var free = day(TODAY.minus(Duration.ofDays(1)), 3, "0");
    assertThat(cost(free, day(TODAY, 1, "0"))).isEqualTo(new Within(0, 0));
    assertThat(cost(free, day(TODAY, 1, "0.000001"))).isEqualTo(new Beyond(0.000001, 0));
  }

  @Test
  void days_on_which_nobody_asked_cost_nobody_anything() {
    assertThat(cost(day(TODAY.minus(Duration.ofDays(1)), 3, "3"), day(TODAY, 0, "0")))
        .isEqualTo(new NotMeasured());
  }

  @Test
  void a_pass_rate_may_drop_ten_points_and_rise_as_it_likes() {
    assertThat(passRate(90, 80)).isEqualTo(new Within(80, 80));
    assertThat(passRate(90, 79)).isEqualTo(new Beyond(79, 80));
    assertThat(passRate(40, 100)).isEqualTo(new Within(100, 30));
  }

  @Test
  void a_first_run_cannot_be_judged() {
    var metric = new Metric.EvalPassRate(run(0, 12, 100), null);
    assertThat(status(metric, "10")).isEqualTo(new Unjudged(12));
    assertThat(metric.drop()).isEmpty();
    assertThat(status(new Metric.EvalPassRate(null, null), "10")).isEqualTo(new NotMeasured());
  }

  @Test
  void hallucinations_are_counted_among_what_reviewers_decided() {
    assertThat(hallucination(1, 19)).isEqualTo(new Within(5, 5));
    assertThat(hallucination(1, 18)).isEqualTo(new Beyond(100.0 / 19, 5));
    assertThat(hallucination(0, 0)).isEqualTo(new NotMeasured());
  }

  @Test
  void a_threshold_that_an_admin_moves_judges_anew() {
    assertThat(status(new Metric.Share(Measure.ERROR_RATE, 3, 100), "2.5"))
        .isEqualTo(new Beyond(3, 2.5));
    assertThat(status(new Metric.Share(Measure.ERROR_RATE, 3, 100), "3"))
        .isEqualTo(new Within(3, 3));
  }

  private static MetricStatus latency(long p50, long p95) {
    return status(CallReadings.latency(new Figures.Latency(7, p50, p95)), "10");
  }

  private static MetricStatus errors(long failures, long calls) {
    return status(new Metric.Share(Measure.ERROR_RATE, failures, calls), "2");
  }

  private static MetricStatus thumbsDown(long down, long thumbs) {
    return status(new Metric.Share(Measure.THUMBS_DOWN_RATE, down, thumbs), "20");
  }

  private static MetricStatus cost(Figures... days) {
    return status(CallReadings.cost(List.of(days), TODAY), "2");
  }

  private static MetricStatus passRate(int before, int now) {
    return status(new Metric.EvalPassRate(run(0, now, 100), run(7, before, 100)), "10");
  }

  private static MetricStatus hallucination(int yes, int no) {
    var week = new IsoWeek(LocalDate.parse("2026-11-16"));
    var rate = new HallucinationRate(yes, no, 3, 2);
    return status(new Metric.Hallucination(week, rate), "5");
  }

  private static MetricStatus status(Metric metric, String threshold) {
    return metric.status(threshold(metric.measure(), threshold));
  }
}
