package dev.plimsoll.ui.admin.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.audits.HallucinationRate;
import dev.plimsoll.audits.IsoWeek;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.monitoring.Measure;
import dev.plimsoll.monitoring.Metric;
import dev.plimsoll.monitoring.MetricReading;
import dev.plimsoll.monitoring.Spending;
import dev.plimsoll.monitoring.Threshold;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GaugeTextTest {
  private static final Spending NOBODY = new Spending(Usd.ZERO, 0);
  private static final HallucinationRate UNRATED = new HallucinationRate(0, 0, 2, 18);

  @Test
  void never_say_zero_where_nothing_was_measured() {
    var nothing =
        Stream.of(
            new Metric.Latency(0, 0, 0),
            new Metric.Share(Measure.ERROR_RATE, 0, 0),
            new Metric.CostPerUser(NOBODY, new Spending(Usd.of("1"), 2)),
            new Metric.EvalPassRate(null, null),
            new Metric.Share(Measure.THUMBS_DOWN_RATE, 0, 0),
            new Metric.Hallucination(null, UNRATED));
    assertThat(nothing.map(metric -> words(metric, "2")))
        .allSatisfy(words -> {
          assertThat(words.headline()).startsWith("No ").doesNotContain("0");
          assertThat(words.aside()).isEmpty();
          assertThat(words.status()).isEqualTo("Not measured");
          assertThat(words.sentence()).isNotBlank().doesNotContain("%");
        });
  }

  @Test
  void say_from_how_much_a_figure_is() {
    assertThat(words(new Metric.Share(Measure.ERROR_RATE, 0, 7), "2").aside())
        .isEqualTo("from 7 calls");
    assertThat(words(new Metric.Share(Measure.THUMBS_DOWN_RATE, 1, 1), "20").aside())
        .isEqualTo("from 1 thumb");
    assertThat(words(new Metric.Latency(12_000, 0.34, 1.25), "10").aside())
        .isEqualTo("p95 · p50 340 ms · from 12,000 calls");
  }

  @Test
  void tell_a_rate_just_beyond_from_its_threshold() {
    var words = words(new Metric.Share(Measure.ERROR_RATE, 203, 10_000), "2");
    assertThat(words.headline()).isEqualTo("2.03%");
    assertThat(words.status()).isEqualTo("Off target");
    assertThat(words.threshold()).isEqualTo("At most 2%");
  }

  @Test
  void explain_the_baseline_or_that_there_is_none() {
    var spent = new Spending(Usd.of("0.03"), 2);
    var first = words(new Metric.CostPerUser(spent, NOBODY), "2");
    assertThat(first.headline()).isEqualTo("$0.015");
    assertThat(first.status()).isEqualTo("No baseline yet");
    assertThat(first.sentence()).contains("nobody asked in the 14 days before");
    assertThat(first.threshold()).isEqualTo("At most 2 × the baseline");
    var later = words(new Metric.CostPerUser(spent, new Spending(Usd.of("0.05"), 10)), "2");
    assertThat(later.sentence()).contains("$0.005", "14 days before", "10 user days");
    assertThat(later.threshold()).isEqualTo("At most 2 × the baseline: $0.01");
  }

  @Test
  void give_a_hallucination_rate_with_its_interval() {
    var week = new IsoWeek(LocalDate.parse("2026-11-16"));
    var words = words(new Metric.Hallucination(week, new HallucinationRate(2, 18, 0, 0)), "5");
    assertThat(words.headline()).isEqualTo("10%");
    assertThat(words.sentence()).contains("2026-W47", "2.79%", "30.1%");
  }

  private static GaugeText words(Metric metric, String threshold) {
    return new GaugeText(
        new MetricReading(metric, new Threshold(metric.measure(), new BigDecimal(threshold))));
  }
}
