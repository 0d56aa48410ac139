package dev.plimsoll.audits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AuditScheduleTest {
  private static final AuditSchedule MONDAY_SIX = AuditSchedule.DEFAULT;
  private static final String MONDAY_BEFORE_SIX = "2026-11-23T05:59:59.999Z";
  private static final String MONDAY_AT_SIX = "2026-11-23T06:00:00Z";

  @Test
  void is_due_from_its_very_moment_on() {
    assertThat(due(MONDAY_SIX, MONDAY_BEFORE_SIX, "2026-W46")).isEmpty();
    assertThat(due(MONDAY_SIX, MONDAY_AT_SIX, "2026-W46")).containsExactly("2026-W47");
  }

  @Test
  void is_due_once() {
    assertThat(due(MONDAY_SIX, MONDAY_AT_SIX, "2026-W47")).isEmpty();
    assertThat(due(MONDAY_SIX, "2026-11-29T23:59:59Z", "2026-W47")).isEmpty();
  }

  @Test
  void catches_up_on_every_week_that_was_missed() {
    assertThat(due(MONDAY_SIX, "2026-11-26T12:00:00Z", "2026-W44"))
        .containsExactly("2026-W45", "2026-W46", "2026-W47");
  }

  @Test
  void catches_up_over_the_end_of_a_year() {
    assertThat(due(MONDAY_SIX, "2027-01-11T06:00:00Z", "2026-W51"))
        .containsExactly("2026-W52", "2026-W53", "2027-W01");
  }

  @Test
  void begins_with_the_past_week_where_none_was_ever_drawn() {
    assertThat(due(MONDAY_SIX, MONDAY_BEFORE_SIX, null)).containsExactly("2026-W46");
    assertThat(due(MONDAY_SIX, MONDAY_AT_SIX, null)).containsExactly("2026-W47");
  }

  @Test
  void draws_the_past_week_on_whatever_day() {
    var sunday = at(DayOfWeek.SUNDAY, "23:00", "Europe/Berlin");
    assertThat(due(sunday, "2026-11-29T21:59:59Z", "2026-W46")).isEmpty();
    assertThat(due(sunday, "2026-11-29T22:00:00Z", "2026-W46")).containsExactly("2026-W47");
  }

  @Test
  void is_meant_in_its_zone() {
    var tokyo = at(DayOfWeek.MONDAY, "06:00", "Asia/Tokyo");
    assertThat(tokyo.next(Instant.parse("2026-11-18T00:00:00Z"))).isEqualTo("2026-11-22T21:00:00Z");
    assertThat(due(tokyo, "2026-11-22T21:00:00Z", "2026-W46")).containsExactly("2026-W47");
  }

  @Test
  void comes_next_later_than_now() {
    assertThat(MONDAY_SIX.next(Instant.parse(MONDAY_BEFORE_SIX))).isEqualTo(MONDAY_AT_SIX);
    assertThat(MONDAY_SIX.next(Instant.parse(MONDAY_AT_SIX))).isEqualTo("2026-11-30T06:00:00Z");
  }

  @Test
  void comes_an_hour_later_where_clocks_jump_over_it() {
    var inTheGap = at(DayOfWeek.SUNDAY, "02:30", "Europe/Berlin");
    assertThat(inTheGap.next(Instant.parse("2026-03-28T00:00:00Z")))
        .isEqualTo("2026-03-29T01:30:00Z");
  }

  @Test
  void comes_once_where_clocks_show_its_hour_twice() {
    var twice = at(DayOfWeek.SUNDAY, "02:30", "Europe/Berlin");
    var first = twice.next(Instant.parse("2026-10-24T00:00:00Z"));
    assertThat(first).isEqualTo("2026-10-25T00:30:00Z");
    assertThat(twice.next(first)).isEqualTo("2026-11-01T01:30:00Z");
  }

  @Test
  void runs_by_schedule_when_it_comes() {
    var now = Instant.parse("2026-03-24T00:00:00Z");
    for (var day : DayOfWeek.values()) {
      var schedule = at(day, "02:30", "Europe/Berlin");
      assertThat(schedule.turns().next(now)).isEqualTo(schedule.next(now));
    }
  }

  @Test
  void reads_as_one_says_it() {
    assertThat(MONDAY_SIX).hasToString("Monday 06:00 UTC");
    assertThat(at(DayOfWeek.FRIDAY, "17:30", "Europe/Berlin"))
        .hasToString("Friday 17:30 Europe/Berlin");
  }

  @Test
  void refuses_a_sample_that_nobody_can_read() {
    assertThatThrownBy(() -> new AuditSchedule(DayOfWeek.MONDAY, LocalTime.NOON, zone("Z"), 0))
        .isInstanceOf(InvalidAuditSchedule.class)
        .hasMessage("sampleSize must be 1 to 200, but was 0");
  }

  private static List<String> due(AuditSchedule schedule, String now, @Nullable String seenTo) {
    var last = seenTo == null ? null : IsoWeek.named(seenTo).orElseThrow();
    return schedule.due(Instant.parse(now), last).stream().map(IsoWeek::toString).toList();
  }

  private static AuditSchedule at(DayOfWeek day, String time, String zone) {
    return new AuditSchedule(day, LocalTime.parse(time), zone(zone), 20);
  }

  private static ZoneId zone(String id) {
    return ZoneId.of(id);
  }
}
