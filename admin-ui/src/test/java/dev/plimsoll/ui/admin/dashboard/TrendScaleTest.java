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
    assertThat(TrendScale.top(trend(Measure.LATENCY, 0.2, null), OptionalDouble.of(10)))
        .isEqualTo(12);
  }

  @Test
  void a_chart_reaches_above_its_highest_point() {
    assertThat(TrendScale.top(trend(Measure.LATENCY, 17.0, null), OptionalDouble.of(10)))
        .isEqualTo(20);
  }

  @Test
  void no_share_is_more_than_all() {
    assertThat(TrendScale.top(trend(Measure.ERROR_RATE, 99.0), OptionalDouble.of(2)))
        .isEqualTo(100);
  }

  @Test
  void a_chart_of_nothing_but_zeros_has_a_height() {
    assertThat(TrendScale.top(trend(Measure.COST_PER_USER, 0.0), OptionalDouble.of(0)))
        .isEqualTo(1);
  }

  private static Trend trend(Measure measure, @Nullable Double... values) {
    var times = Arrays.stream(values).map(_ -> Instant.EPOCH).toList();
    var line = new Trend.Line("line", Arrays.asList(values));
    return new Trend(measure, Trend.Step.HOUR, times, List.of(line));
  }
}
