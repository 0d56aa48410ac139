package dev.plimsoll.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.access.sessions.KnownBrowsers;
import dev.plimsoll.access.signin.SignInThrottle.Attempt;
import dev.plimsoll.platform.Sql;
import dev.plimsoll.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {
  private Instant now = Instant.parse("2026-11-21T12:00:00Z");
  private final InstantSource time = () -> now;
  private final Sql sql =
      new Sql(
          TestDatabase.H2.migrated(
              List.of(
                  "V2026.11.29.0220__access_failed_sign_in.sql",
                  "V2026.11.29.0202__access_session.sql")));
  private final SignInThrottle throttle =
      new SignInThrottle(
          new LoginAttempts(sql, time.withZone(ZoneOffset.UTC)),
          new KnownBrowsers(sql, time.withZone(ZoneOffset.UTC)));

  @Test
  void admits_five_wrong_passwords_for_a_name_in_a_network_then_makes_them_wait() {
    for (var i = 0; i < 5; i++) {
      assertThat(throttle.admit(stranger("ada", "10.0.0.1"))).isZero();
    }
    assertThat(throttle.admit(stranger("ada", "10.0.0.1"))).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void lets_a_person_in_from_another_network_while_an_attack_on_the_name_goes_on() {
    guessWrongly(100);
    assertThat(throttle.admit(stranger("ada", "10.0.0.1"))).isPositive();
    assertThat(throttle.admit(stranger("ada", "10.0.0.2"))).isZero();
  }

  @Test
  void lets_a_person_in_from_a_known_browser_of_the_network_that_attacks() {
    guessWrongly(100);
    assertThat(throttle.admit(new Attempt("ada", "10.0.0.1", "known"))).isZero();
  }

  @Test
  void slows_down_who_guesses_in_a_known_browser_and_nobody_else() {
    for (var i = 0; i < 5; i++) {
      assertThat(throttle.admit(new Attempt("ada", "10.0.0." + i, "known"))).isZero();
    }
    assertThat(throttle.admit(new Attempt("ada", "10.0.0.9", "known"))).isPositive();
    assertThat(throttle.admit(stranger("ada", "10.0.0.1"))).isZero();
  }

  @Test
  void doubles_the_wait_with_every_wrong_password() {
    guessWrongly(5);
    now = now.plusSeconds(1);
    assertThat(throttle.admit(stranger("ada", "10.0.0.1"))).isZero();
    assertThat(throttle.admit(stranger("ada", "10.0.0.1"))).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void does_not_prolong_the_wait_of_who_is_impatient() {
    guessWrongly(5);
    throttle.admit(stranger("ada", "10.0.0.1"));
    now = now.plusSeconds(1);
    assertThat(throttle.admit(stranger("ada", "10.0.0.1"))).isZero();
  }

  @Test
  void leaves_other_names_alone() {
    guessWrongly(5);
    assertThat(throttle.admit(stranger("grace", "10.0.0.1"))).isZero();
  }

  @Test
  void slows_an_address_down_that_tries_one_password_with_many_names() {
    for (var i = 0; i < 20; i++) {
      assertThat(throttle.admit(stranger("person" + i, "10.0.0.1"))).isZero();
    }
    assertThat(throttle.admit(stranger("another", "10.0.0.1"))).isPositive();
    assertThat(throttle.admit(stranger("another", "10.0.0.2"))).isZero();
  }

  @Test
  void forgives_a_name_that_got_in() {
    guessWrongly(4);
    throttle.admit(stranger("ada", "10.0.0.1"));
    throttle.succeeded(stranger("ada", "10.0.0.1"));
    assertThat(throttle.admit(stranger("ada", "10.0.0.1"))).isZero();
  }

  @Test
  void does_not_forgive_an_address_its_guesses_because_of_an_account_of_its_own() {
    for (var i = 0; i < 20; i++) {
      throttle.admit(stranger("mallory", "10.0.0.1"));
      throttle.succeeded(stranger("mallory", "10.0.0.1"));
      throttle.admit(stranger("person" + i, "10.0.0.1"));
    }
    assertThat(throttle.admit(stranger("person20", "10.0.0.1"))).isPositive();
  }

  @Test
  void a_password_that_lacks_a_code_neither_counts_nor_forgives() {
    for (var i = 0; i < 20; i++) {
      assertThat(throttle.admit(stranger("ada", "10.0.0.1"))).isZero();
      throttle.halfway(stranger("ada", "10.0.0.1"));
    }
    for (var i = 0; i < 5; i++) {
      assertThat(throttle.admitCode(stranger("ada", "10.0.0.1"))).isZero();
    }
    assertThat(throttle.admitCode(stranger("ada", "10.0.0.1"))).isPositive();
    assertThat(throttle.admit(stranger("ada", "10.0.0.1"))).isPositive();
  }

  @Test
  void slows_down_who_guesses_codes_in_many_networks_and_not_the_browser_of_the_person() {
    for (var i = 0; i < 30; i++) {
      assertThat(throttle.admitCode(stranger("ada", "10.0.0." + i))).isZero();
    }
    assertThat(throttle.admitCode(stranger("ada", "10.0.1.1"))).isPositive();
    assertThat(throttle.admitCode(new Attempt("ada", "10.0.1.1", "known"))).isZero();
    assertThat(throttle.admit(stranger("ada", "10.0.1.2"))).isZero();
  }

  @Test
  void forgives_the_others_nothing_because_the_person_entered_a_right_code() {
    for (var i = 0; i < 29; i++) {
      assertThat(throttle.admitCode(stranger("ada", "10.0.0." + i))).isZero();
    }
    assertThat(throttle.admitCode(stranger("ada", "10.0.1.1"))).isZero();
    throttle.succeededWithCode(stranger("ada", "10.0.1.1"));
    assertThat(throttle.admitCode(stranger("ada", "10.0.1.2"))).isZero();
    assertThat(throttle.admitCode(stranger("ada", "10.0.1.3"))).isPositive();
  }

  @Test
  void stores_neither_names_nor_networks() {
    guessWrongly(1);
    assertThat(sql.rows("SELECT * FROM failed_sign_in", row -> row.getString("id")))
        .hasSize(2)
        .allMatch(id -> id.matches("[0-9a-f]{64}"));
  }

  private void guessWrongly(int times) {
    for (var i = 0; i < times; i++) {
      throttle.admit(stranger("ada", "10.0.0.1"));
    }
  }

  private static Attempt stranger(String name, String network) {
    return new Attempt(name, network, null);
  }
}
