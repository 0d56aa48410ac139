package dev.plimsoll.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimeRangeTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:34:56Z");

  @Test
  void a_range_has_as_many_points_as_its_name_says() {
    assertThat(TimeRange.DAY.from(NOW)).isEqualTo("2026-11-20T13:00:00Z");
    assertThat(TimeRange.WEEK.from(NOW)).isEqualTo("2026-11-14T13:00:00Z");
    assertThat(TimeRange.MONTH.from(NOW)).isEqualTo("2026-10-23T00:00:00Z");
  }

  @Test
  void its_days_are_those_that_it_touches() {
    assertThat(TimeRange.DAY.firstDay(NOW)).isEqualTo("2026-11-20T00:00:00Z");
    assertThat(TimeRange.MONTH.firstDay(NOW)).isEqualTo("2026-10-23T00:00:00Z");
  }

  @Test
  void is_found_by_what_stands_in_an_address() {
    assertThat(TimeRange.of("7d")).contains(TimeRange.WEEK);
    assertThat(TimeRange.of("7 days")).isEmpty();
  }
}
