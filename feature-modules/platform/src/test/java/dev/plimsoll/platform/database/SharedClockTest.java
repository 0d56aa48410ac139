package dev.plimsoll.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SharedClockTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  /** What the clock of the machine shows. */
  private Instant machine = NOON;

  private final InstantSource shown = () -> machine;
  private final SharedClock clock = new SharedClock(shown.withZone(ZoneOffset.UTC));

  @Test
  void goes_by_the_database_where_the_machine_is_wrong() {
    machine = NOON.plus(Duration.ofMinutes(5));
    assertThat(clock.compare(() -> NOON)).isTrue();
    assertThat(clock.instant()).isEqualTo(NOON);
    assertThat(clock.correction()).isEqualTo(Duration.ofMinutes(-5));
  }

  @Test
  void does_not_jump_for_a_small_difference() {
    assertThat(clock.compare(() -> NOON.plusMillis(400))).isFalse();
    assertThat(clock.instant()).isEqualTo(NOON);
  }

  @Test
  void goes_by_the_machine_again_once_it_is_right() {
    assertThat(clock.compare(() -> NOON.plusSeconds(60))).isTrue();
    machine = NOON.plusSeconds(70);
    assertThat(clock.compare(() -> NOON.plusSeconds(70))).isTrue();
    assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(70));
    assertThat(clock.correction()).isZero();
  }

  @Test
  void does_not_trust_an_answer_that_took_long() {
    var changed =
        clock.compare(() -> {
          machine = NOON.plusSeconds(3);
          return NOON.plusSeconds(60);
        });
    assertThat(changed).isFalse();
    assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(3));
  }
}
