package dev.plimsoll.costs.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {
  @ParameterizedTest
  @CsvSource({
    "MINUTE, 2026-11-21T23:59:59.999Z, 2026-11-21T23:59:00Z, 2026-11-22T00:00:00Z",
    "HOUR,   2026-11-21T12:34:56Z,     2026-11-21T12:00:00Z, 2026-11-21T13:00:00Z",
    "DAY,    2026-11-21T23:59:59.999Z, 2026-11-21T00:00:00Z, 2026-11-22T00:00:00Z",
    "WEEK,   2026-11-21T12:34:56Z,     2026-11-16T00:00:00Z, 2026-11-23T00:00:00Z",
    "WEEK,   2026-11-23T00:00:00Z,     2026-11-23T00:00:00Z, 2026-11-30T00:00:00Z",
    "MONTH,  2026-11-01T00:00:00Z,     2026-11-01T00:00:00Z, 2026-12-01T00:00:00Z",
    "MONTH,  2026-12-31T23:59:59Z,     2026-12-01T00:00:00Z, 2027-01-01T00:00:00Z"
  })
  void lasts_from_its_first_moment_to_the_next_one(
      Period period, Instant time, Instant start, Instant end) {
    assertThat(period.startOf(time)).isEqualTo(start);
    assertThat(period.endOf(time)).isEqualTo(end);
  }
}
