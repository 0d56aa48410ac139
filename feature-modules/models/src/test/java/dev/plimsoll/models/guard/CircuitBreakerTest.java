package dev.plimsoll.models.guard;

import static dev.plimsoll.models.guard.Outcomes.ANSWER;
import static dev.plimsoll.models.guard.Outcomes.failed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.models.api.Circuit;
import dev.plimsoll.models.api.Circuit.State;
import dev.plimsoll.models.api.FailureKind;
import dev.plimsoll.models.api.ModelOutcome;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest {
  private Instant now = Instant.parse("2026-11-21T12:00:00Z");
  private final InstantSource time = () -> now;
  private final CircuitBreaker breaker = new CircuitBreaker(time.withZone(ZoneOffset.UTC));

  @Test
  void lets_calls_pass_while_most_succeed() {
    for (var i = 0; i < 100; i++) {
      end(i % 3 == 0 ? failed(FailureKind.UNAVAILABLE) : ANSWER);
    }
    assertThat(breaker.circuit().state()).isEqualTo(State.CLOSED);
  }

  @Test
  void opens_when_half_fail() {
    fail(5);
    assertThat(breaker.circuit()).isEqualTo(new Circuit(State.OPEN, now, 5, "UNAVAILABLE, "));
    assertThat(breaker.permit()).isEmpty();
    assertThat(breaker.untilProbe()).isEqualTo(CircuitBreaker.OPEN_FOR);
  }

  @Test
  void counts_no_failure_that_shows_the_provider_at_work() {
    for (var i = 0; i < 100; i++) {
      end(failed(FailureKind.RATE_LIMITED));
      end(failed(FailureKind.REJECTED));
      end(failed(FailureKind.NOT_AUTHORISED));
      end(failed(FailureKind.CALLER_GONE));
      end(failed(FailureKind.TOO_LARGE));
    }
    assertThat(breaker.circuit().failures()).isZero();
  }

  @Test
  void lets_one_probe_pass_when_it_has_been_open_long_enough() {
    fail(5);
    pass(CircuitBreaker.OPEN_FOR.minusMillis(1));
    assertThat(breaker.permit()).isEmpty();
    pass(Duration.ofMillis(1));
    assertThat(breaker.permit()).isPresent();
    assertThat(breaker.permit()).isEmpty();
    assertThat(breaker.circuit().state()).isEqualTo(State.HALF_OPEN);
  }

  @Test
  void closes_with_a_clean_slate_when_the_probe_succeeds() {
    fail(5);
    pass(CircuitBreaker.OPEN_FOR);
    end(ANSWER);
    assertThat(breaker.circuit()).isEqualTo(new Circuit(State.CLOSED, now, 0, null));
    fail(4);
    assertThat(breaker.circuit().state()).isEqualTo(State.CLOSED);
  }

  @Test
  void stays_open_as_long_again_when_the_probe_fails() {
    fail(5);
    pass(CircuitBreaker.OPEN_FOR);
    fail(1);
    assertThat(breaker.circuit().state()).isEqualTo(State.OPEN);
    assertThat(breaker.untilProbe()).isEqualTo(CircuitBreaker.OPEN_FOR);
  }

  @Test
  void lets_another_probe_pass_when_one_said_nothing() {
    fail(5);
    pass(CircuitBreaker.OPEN_FOR);
    end(failed(FailureKind.CALLER_GONE));
    assertThat(breaker.circuit().state()).isEqualTo(State.HALF_OPEN);
    assertThat(breaker.permit()).isPresent();
  }

  @Test
  void an_attempt_of_before_it_opened_does_not_stand_for_the_probe() {
    var early = breaker.permit().orElseThrow();
    fail(5);
    pass(CircuitBreaker.OPEN_FOR);
    var probe = breaker.permit();
    early.ended(ANSWER);
    early.close();
    assertThat(probe).isPresent();
    assertThat(breaker.circuit().state()).isEqualTo(State.HALF_OPEN);
    assertThat(breaker.permit()).isEmpty();
  }

  @Test
  void is_closed_by_hand() {
    fail(5);
    breaker.reset();
    assertThat(breaker.circuit()).isEqualTo(new Circuit(State.CLOSED, now, 0, null));
    assertThat(breaker.permit()).isPresent();
  }

  private void pass(Duration howLong) {
    now = now.plus(howLong);
  }

  private void fail(int times) {
    for (var i = 0; i < times; i++) {
      end(failed(FailureKind.UNAVAILABLE));
    }
  }

  private void end(ModelOutcome outcome) {
    try (var permit = breaker.permit().orElseThrow()) {
      permit.ended(outcome);
    }
  }
}
