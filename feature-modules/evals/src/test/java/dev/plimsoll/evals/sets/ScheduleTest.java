package dev.plimsoll.evals.sets;

import static dev.plimsoll.evals.Samples.HELP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {
  private static final Instant SATURDAY = Instant.parse("2026-11-21T12:00:00Z");
  private static final Instant MONDAY = Instant.parse("2026-11-23T05:00:00Z");

  @Test
  void the_usual_one_is_monday_at_five_in_utc() {
    assertThat(Schedule.WEEKLY.next(SATURDAY)).isEqualTo(MONDAY);
    assertThat(Schedule.WEEKLY.next(MONDAY)).isEqualTo(Instant.parse("2026-11-30T05:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "monday", "0 5 * *", "61 5 * * 1", "0 5 31 2 *"})
  void a_schedule_that_names_no_moment_is_refused(String cron) {
    assertThatThrownBy(() -> new Schedule(cron))
        .isInstanceOf(InvalidSchedule.class)
        .hasMessageStartingWith("schedule must be ");
  }

  @Test
  void a_turn_is_taken_once() {
    var row = new GoldenSetRow(HELP, SATURDAY);
    assertThat(row.takeTurn(MONDAY.minusMillis(1))).isFalse();
    assertThat(row.takeTurn(MONDAY)).isTrue();
    assertThat(row.takeTurn(MONDAY)).isFalse();
    assertThat(row.nextRun).isEqualTo(Instant.parse("2026-11-30T05:00:00Z"));
  }

  @Test
  void turns_that_were_missed_are_made_up_for_by_one() {
    var row = new GoldenSetRow(HELP, SATURDAY);
    var monthLater = Instant.parse("2026-12-22T09:00:00Z");
    assertThat(row.takeTurn(monthLater)).isTrue();
    assertThat(row.takeTurn(monthLater)).isFalse();
    assertThat(row.nextRun).isEqualTo(Instant.parse("2026-12-28T05:00:00Z"));
  }

  @Test
  void a_set_without_a_schedule_has_no_turn() {
    var row = new GoldenSetRow(HELP, SATURDAY);
    row.schedule(null, SATURDAY);
    assertThat(row.takeTurn(MONDAY)).isFalse();
  }
}
