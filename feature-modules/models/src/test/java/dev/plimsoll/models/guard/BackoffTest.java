package dev.plimsoll.models.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(1));

  @Test
  void doubles_its_ceiling_with_every_attempt() {
    assertThat(BACKOFF.after(1, 1)).hasMillis(100);
    assertThat(BACKOFF.after(2, 1)).hasMillis(200);
    assertThat(BACKOFF.after(3, 1)).hasMillis(400);
  }

  @Test
  void never_waits_longer_than_the_longest() {
    assertThat(BACKOFF.after(5, 1)).hasSeconds(1);
    assertThat(BACKOFF.after(1_000, 1)).hasSeconds(1);
  }

  @Test
  void lets_chance_choose_anything_below_the_ceiling() {
    assertThat(BACKOFF.after(2, 0)).isZero();
    assertThat(BACKOFF.after(2, 0.25)).hasMillis(50);
  }
}
