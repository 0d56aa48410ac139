package dev.plimsoll.costs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PeriodTest {
  private static final Instant LAST_MOMENT = Instant.parse("2026-12-31T23:59:59.999999Z");
  private static final Instant NEW_YEAR = Instant.parse("2027-01-01T00:00:00Z");

  @Test
  void a_day_lasts_from_midnight_to_midnight() {
    assertThat(Period.DAY.startOf(LAST_MOMENT)).isEqualTo(Instant.parse("2026-12-31T00:00:00Z"));
    assertThat(Period.DAY.endOf(LAST_MOMENT)).isEqualTo(NEW_YEAR);
    assertThat(Period.DAY.startOf(NEW_YEAR)).isEqualTo(NEW_YEAR);
  }

  @Test
  void a_month_lasts_from_the_first_to_the_first() {
    assertThat(Period.MONTH.startOf(LAST_MOMENT)).isEqualTo(Instant.parse("2026-12-01T00:00:00Z"));
    assertThat(Period.MONTH.endOf(LAST_MOMENT)).isEqualTo(NEW_YEAR);
    assertThat(Period.MONTH.endOf(NEW_YEAR)).isEqualTo(Instant.parse("2027-02-01T00:00:00Z"));
  }
}
