package dev.plimsoll.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.access.signin.LoginAttempts.Strictness;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LoginAttemptsTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Strictness STRICTNESS =
      new Strictness(3, Duration.ofSeconds(1), Duration.ofSeconds(64), Duration.ofHours(1));

  @Property
  void lets_no_more_wrong_tries_through_in_any_hour_than_the_waits_leave_room_for(
      @ForAll @Size(max = 400) List<@IntRange(max = 120_000) Integer> pausesInMillis) {
    // 3 free, 6 while the wait doubles to 64 s, then one every 64 s
    var mostInAnHour = 3 + 6 + 3_600 / 64 + 1;
    var admitted = admitted(pausesInMillis);
    for (var first = 0; first < admitted.size(); first++) {
      var hourLater = admitted.get(first).plus(Duration.ofHours(1));
      var inTheHour = admitted.stream().skip(first).filter(hourLater::isAfter).count();
      assertThat(inTheHour).isLessThanOrEqualTo(mostInAnHour);
    }
  }

  @Property
  void makes_each_wrong_try_wait_for_its_whole_pause(
      @ForAll @Size(max = 60) List<@IntRange(max = 120_000) Integer> pausesInMillis) {
    var admitted = admitted(pausesInMillis);
    for (var tries = 1; tries < admitted.size(); tries++) {
      var pause = Duration.between(admitted.get(tries - 1), admitted.get(tries));
      assertThat(pause).isGreaterThanOrEqualTo(STRICTNESS.waitAfter(tries));
    }
  }

  @Property
  void remembers_no_more_names_than_it_has_room_for(
      @ForAll @Size(max = 200) List<@IntRange(max = 50) Integer> names) {
    var guesses = new LoginAttempts(STRICTNESS, 10);
    for (var name : names) {
      guesses.count("name" + name, NOON);
      assertThat(guesses.size()).isLessThanOrEqualTo(10);
    }
  }

  @Test
  void forgets_the_longest_quiet_first() {
    var guesses = new LoginAttempts(STRICTNESS, 2);
    for (var i = 0; i < 3; i++) {
      guesses.count("ada", NOON);
    }
    guesses.count("grace", NOON);
    guesses.count("ada", NOON);
    guesses.count("alan", NOON);
    assertThat(guesses.waitOf("ada", NOON)).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void never_waits_longer_than_the_longest_wait() {
    assertThat(STRICTNESS.waitAfter(9)).isEqualTo(Duration.ofSeconds(64));
    assertThat(STRICTNESS.waitAfter(Integer.MAX_VALUE)).isEqualTo(Duration.ofSeconds(64));
  }

  @Test
  void starts_anew_after_enough_quiet() {
    var guesses = new LoginAttempts(STRICTNESS, 10);
    for (var i = 0; i < 9; i++) {
      guesses.count("ada", NOON);
    }
    var later = NOON.plus(STRICTNESS.forgetAfter());
    assertThat(guesses.waitOf("ada", later.minusSeconds(1))).isZero();
    guesses.count("ada", later);
    assertThat(guesses.waitOf("ada", later)).isZero();
  }

  private static List<Instant> admitted(List<Integer> pausesInMillis) {
    var guesses = new LoginAttempts(STRICTNESS, 10);
    var admitted = new ArrayList<Instant>();
    var now = NOON;
    for (var pause : pausesInMillis) {
      now = now.plusMillis(pause);
      if (guesses.waitOf("ada", now).isZero()) {
        guesses.count("ada", now);
        admitted.add(now);
      }
    }
    return admitted;
  }
}
