package dev.plimsoll.models.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.Tokens;
import dev.plimsoll.models.api.FailureKind;
import dev.plimsoll.models.api.ModelOutcome.Failed;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class RetriesTest {
  private static final Retries TWO =
      new Retries(2, new Backoff(Duration.ofMillis(100), Duration.ofSeconds(1)));

  @ParameterizedTest
  @EnumSource(names = {"UNAVAILABLE", "RATE_LIMITED"})
  void repeats_what_may_pass(FailureKind kind) {
    assertThat(TWO.waitAfter(failed(kind, null, null, 1), 0.5)).contains(Duration.ofMillis(50));
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"UNAVAILABLE", "RATE_LIMITED"})
  void does_not_repeat_what_will_not(FailureKind kind) {
    assertThat(TWO.waitAfter(failed(kind, null, null, 1), 0.5)).isEmpty();
  }

  @Test
  void repeats_what_the_provider_itself_calls_timed_out() {
    assertThat(TWO.waitAfter(failed(FailureKind.TIMED_OUT, 408, null, 1), 0.5)).isPresent();
  }

  @Test
  void gives_up_after_so_many_repeats() {
    assertThat(TWO.waitAfter(failed(FailureKind.UNAVAILABLE, 500, null, 2), 0.5)).isPresent();
    assertThat(TWO.waitAfter(failed(FailureKind.UNAVAILABLE, 500, null, 3), 0.5)).isEmpty();
  }

  @Test
  void waits_as_long_as_the_provider_asks_and_a_little_so_that_not_all_come_back_at_once() {
    var asked = failed(FailureKind.RATE_LIMITED, 429, Duration.ofSeconds(3), 2);
    assertThat(TWO.waitAfter(asked, 0.5)).contains(Duration.ofMillis(3_050));
  }

  @Test
  void does_not_wait_for_a_provider_that_asks_for_too_long() {
    var asked = failed(FailureKind.RATE_LIMITED, 429, Duration.ofSeconds(11), 1);
    assertThat(TWO.waitAfter(asked, 0.5)).isEmpty();
  }

  private static Failed failed(
      FailureKind kind, @Nullable Integer status, @Nullable Duration retryAfter, int attempts) {
    return new Failed(kind, "", status, retryAfter, "", null, Tokens.NONE, attempts);
  }
}
