package dev.plimsoll.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {
  private Instant now = Instant.parse("2026-11-21T12:00:00Z");
  private final InstantSource time = () -> now;
  private final SignInThrottle throttle = new SignInThrottle(time.withZone(ZoneOffset.UTC));

  @Test
  void admits_five_wrong_passwords_for_a_name_then_makes_it_wait() {
    for (var i = 0; i < 5; i++) {
      assertThat(throttle.admit("ada", "10.0.0." + i)).isZero();
    }
    assertThat(throttle.admit("ada", "10.0.0.9")).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void doubles_the_wait_with_every_wrong_password() {
    guessWrongly(5);
    now = now.plusSeconds(1);
    assertThat(throttle.admit("ada", "10.0.0.1")).isZero();
    assertThat(throttle.admit("ada", "10.0.0.1")).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void does_not_prolong_the_wait_of_who_is_impatient() {
    guessWrongly(5);
    throttle.admit("ada", "10.0.0.1");
    now = now.plusSeconds(1);
    assertThat(throttle.admit("ada", "10.0.0.1")).isZero();
  }

  @Test
  void leaves_other_names_alone() {
    guessWrongly(5);
    assertThat(throttle.admit("grace", "10.0.0.1")).isZero();
  }

  @Test
  void slows_an_address_down_that_tries_one_password_with_many_names() {
    for (var i = 0; i < 20; i++) {
      assertThat(throttle.admit("person" + i, "10.0.0.1")).isZero();
    }
    assertThat(throttle.admit("another", "10.0.0.1")).isPositive();
    assertThat(throttle.admit("another", "10.0.0.2")).isZero();
  }

  @Test
  void forgives_a_name_that_got_in() {
    guessWrongly(4);
    throttle.admit("ada", "10.0.0.1");
    throttle.succeeded("ada", "10.0.0.1");
    assertThat(throttle.admit("ada", "10.0.0.1")).isZero();
  }

  @Test
  void does_not_forgive_an_address_its_guesses_because_of_an_account_of_its_own() {
    for (var i = 0; i < 20; i++) {
      throttle.admit("mallory", "10.0.0.1");
      throttle.succeeded("mallory", "10.0.0.1");
      throttle.admit("person" + i, "10.0.0.1");
    }
    assertThat(throttle.admit("person20", "10.0.0.1")).isPositive();
  }

  private void guessWrongly(int times) {
    for (var i = 0; i < times; i++) {
      throttle.admit("ada", "10.0.0.1");
    }
  }
}
