package dev.plimsoll.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaskScheduleTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void comes_a_while_after_each_turn() {
    var schedule = new TaskSchedule.Every(Duration.ofMinutes(10));
    assertThat(schedule.next(Instant.parse("2026-11-28T12:00:00Z")))
        .isEqualTo("2026-11-28T12:10:00Z");
  }

  @ParameterizedTest
  @CsvSource({
    // Winter time, and summer time an hour earlier by UTC.
    "2026-01-10T00:00:00Z, 2026-01-10T05:00:00Z",
    "2026-07-10T00:00:00Z, 2026-07-10T04:00:00Z",
    "2026-07-10T04:00:00Z, 2026-07-11T04:00:00Z"
  })
  void comes_by_the_clocks_of_its_zone(Instant after, Instant next) {
    assertThat(new TaskSchedule.At("0 6 * * *", BERLIN).next(after)).isEqualTo(next);
  }

  @Test
  void comes_as_much_later_as_clocks_jump_over_its_time() {
    var schedule = new TaskSchedule.At("30 2 * * *", BERLIN);
    assertThat(schedule.next(Instant.parse("2026-03-28T12:00:00Z")))
        .isEqualTo("2026-03-29T01:30:00Z");
  }

  @Test
  void comes_once_where_clocks_show_its_time_twice() {
    var schedule = new TaskSchedule.At("30 2 * * *", BERLIN);
    var first = schedule.next(Instant.parse("2026-10-24T12:00:00Z"));
    assertThat(first).isEqualTo("2026-10-25T00:30:00Z");
    assertThat(schedule.next(first)).isEqualTo("2026-10-26T01:30:00Z");
    assertThat(schedule.next(first.plusSeconds(1_800))).isEqualTo("2026-10-26T01:30:00Z");
  }

  @Test
  void is_written_so_that_it_can_be_read() {
    var pause = new TaskSchedule.Every(Duration.ofMinutes(90));
    var moments = new TaskSchedule.At("0 6 * * 1", BERLIN);
    assertThat(TaskSchedule.parse(pause.toString())).isEqualTo(pause);
    assertThat(TaskSchedule.parse(moments.toString())).isEqualTo(moments);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "monday", "0 5 * *", "61 5 * * 1", "0 5 31 2 *"})
  void names_a_moment_that_comes(String expression) {
    assertThatThrownBy(() -> new TaskSchedule.At(expression, ZoneOffset.UTC))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
