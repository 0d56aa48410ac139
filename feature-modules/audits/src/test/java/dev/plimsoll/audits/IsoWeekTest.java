package dev.plimsoll.audits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoWeekTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource({
    "2026-11-16T00:00:00Z, 2026-W47",
    "2026-11-22T23:59:59.999Z, 2026-W47",
    "2026-11-23T00:00:00Z, 2026-W48",
    "2021-01-03T12:00:00Z, 2020-W53",
    "2021-01-04T00:00:00Z, 2021-W01",
    "2024-12-30T00:00:00Z, 2025-W01",
    "2027-01-03T23:00:00Z, 2026-W53",
  })
  void is_named_as_iso_8601_has_it_also_where_years_meet(Instant moment, String name) {
    var week = IsoWeek.of(moment, ZoneOffset.UTC);
    assertThat(week).hasToString(name);
    assertThat(IsoWeek.named(name)).contains(week);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026", "2026-W00", "2025-W53", "2026-W54", "2026-47", "2026-W47-1"})
  void knows_no_week_of_a_wrong_name(String name) {
    assertThat(IsoWeek.named(name)).isEmpty();
  }

  @Test
  void begins_at_midnight_of_the_zone() {
    var sundayNight = Instant.parse("2026-11-22T23:30:00Z");
    assertThat(IsoWeek.of(sundayNight, ZoneOffset.UTC)).hasToString("2026-W47");
    assertThat(IsoWeek.of(sundayNight, BERLIN)).hasToString("2026-W48");
    assertThat(week("2026-W48").from(BERLIN)).isEqualTo("2026-11-22T23:00:00Z");
  }

  @Test
  void is_an_hour_shorter_or_longer_where_clocks_change() {
    assertThat(length("2026-W13")).isEqualTo(Duration.ofDays(7).minusHours(1));
    assertThat(length("2026-W43")).isEqualTo(Duration.ofDays(7).plusHours(1));
    assertThat(length("2026-W44")).isEqualTo(Duration.ofDays(7));
  }

  @Test
  void ends_when_the_next_begins() {
    var week = week("2020-W53");
    assertThat(week.next()).hasToString("2021-W01");
    assertThat(week.next().previous()).isEqualTo(week);
    assertThat(week.until(BERLIN)).isEqualTo(week.next().from(BERLIN));
  }

  @Test
  void begins_on_no_other_day() {
    assertThatThrownBy(() -> new IsoWeek(LocalDate.parse("2026-11-17")))
        .hasMessage("a week must begin on a Monday, but 2026-11-17 is not one");
  }

  private static Duration length(String name) {
    return Duration.between(week(name).from(BERLIN), week(name).until(BERLIN));
  }

  private static IsoWeek week(String name) {
    return IsoWeek.named(name).orElseThrow();
  }
}
