package dev.plimsoll.ui.admin.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.monitoring.Measure;
import dev.plimsoll.monitoring.Trend;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrendScaleTest {
  @Test
  void a_chart_reaches_above_its_mark() {
    assertThat(scale(OptionalDouble.of(10), Measure.LATENCY, 0.2, null))
        .isEqualTo(new TrendScale(15, 5));
  }

  @Test
  void a_chart_reaches_above_its_highest_point() {
    assertThat(scale(OptionalDouble.of(10), Measure.LATENCY, 17.0, null))
        .isEqualTo(new TrendScale(20, 10));
  }

  @Test
  void no_share_is_more_than_all() {
    assertThat(scale(OptionalDouble.of(2), Measure.ERROR_RATE, 99.0))
        .isEqualTo(new TrendScale(100, 50));
  }

  @Test
  void a_chart_of_nothing_but_zeros_has_a_height() {
    assertThat(scale(OptionalDouble.of(0), Measure.COST_PER_USER, 0.0))
        .isEqualTo(new TrendScale(1, 1));
  }

  private static TrendScale scale(
      OptionalDouble mark, Measure measure, @Nullable Double... values) {
    return TrendScale.of(trend(measure, values), mark);
  }

  private static Trend trend(Measure measure, @Nullable Double... values) {
    var times = Arrays.stream(values).map(_ -> Instant.EPOCH).toList();
    var line = new Trend.Line("line", Arrays.asList(values));
    return new Trend(measure, Trend.Step.HOUR, times, List.of(line));
  }
}
