package dev.plimsoll.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.access.signin.LoginAttempts.Counter;
import dev.plimsoll.platform.Sql;
import dev.plimsoll.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LoginAttemptsTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Strictness STRICTNESS =
      new Strictness(3, Duration.ofSeconds(1), Duration.ofSeconds(64), Duration.ofHours(1));
  private static final Sql SHARED = sql(TestDatabase.H2);

  private Instant now = NOON;
  private final InstantSource time = () -> now;

  @Property(tries = 40)
  void lets_no_more_wrong_tries_through_in_any_hour_than_the_waits_leave_room_for(
      @ForAll @Size(max = 200) List<@IntRange(max = 120_000) Integer> pausesInMillis) {
    // 3 free, 6 while the wait doubles to 64 s, then one every 64 s
    var mostInAnHour = 3 + 6 + 3_600 / 64 + 1;
    var admitted = admitted(pausesInMillis);
    for (var first = 0; first < admitted.size(); first++) {
      var hourLater = admitted.get(first).plus(Duration.ofHours(1));
      var inTheHour = admitted.stream().skip(first).filter(hourLater::isAfter).count();
      assertThat(inTheHour).isLessThanOrEqualTo(mostInAnHour);
    }
  }

  @Property(tries = 40)
  void makes_each_wrong_try_wait_for_its_whole_pause(
      @ForAll @Size(max = 60) List<@IntRange(max = 120_000) Integer> pausesInMillis) {
    var admitted = admitted(pausesInMillis);
    for (var tries = 1; tries < admitted.size(); tries++) {
      var pause = Duration.between(admitted.get(tries - 1), admitted.get(tries));
      assertThat(pause).isGreaterThanOrEqualTo(STRICTNESS.waitAfter(tries));
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void are_counted_together_by_all_servers_also_after_a_restart(TestDatabase database) {
    var sql = sql(database);
    for (var i = 0; i < 3; i++) {
      assertThat(node(sql).admit(List.of(by("ada")))).isZero();
    }
    assertThat(node(sql).admit(List.of(by("ada")))).isEqualTo(Duration.ofSeconds(1));
    assertThat(node(sql).admit(List.of(by("eve")))).isZero();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void gain_nothing_by_being_made_at_once_on_several_servers(TestDatabase database)
      throws Exception {
    var sql = sql(database);
    var nodes = List.of(node(sql), node(sql), node(sql));
    var attempts =
        IntStream.range(0, 60)
            .<Callable<Duration>>mapToObj(
                i -> () -> nodes.get(i % 3).admit(List.of(by("ada"), by("network " + i % 2))))
            .toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = threads.invokeAll(attempts);
      assertThat(first).filteredOn(wait -> wait.resultNow().isZero()).hasSize(3);
      now = now.plusSeconds(1);
      var second = threads.invokeAll(attempts);
      assertThat(second).filteredOn(wait -> wait.resultNow().isZero()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void are_not_counted_while_they_have_to_wait(TestDatabase database) {
    var sql = sql(database);
    for (var i = 0; i < 3; i++) {
      assertThat(node(sql).admit(List.of(by("ada")))).isZero();
    }
    var before = sql.statements();
    assertThat(node(sql).admit(List.of(by("ada"), by("network")))).isPositive();
    assertThat(sql.statements() - before).isOne();
    assertThat(sql.number("SELECT COUNT(*) FROM failed_sign_in")).isOne();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void are_taken_back_one_by_one_and_forgotten_together(TestDatabase database) {
    var sql = sql(database);
    var node = node(sql);
    for (var i = 0; i < 3; i++) {
      assertThat(node.admit(List.of(by("ada")))).isZero();
    }
    node.takeBack(by("ada"));
    assertThat(node.admit(List.of(by("ada")))).isZero();
    assertThat(node.admit(List.of(by("ada")))).isPositive();
    for (var i = 0; i < 3; i++) {
      node.takeBack(by("ada"));
    }
    assertThat(sql.number("SELECT COUNT(*) FROM failed_sign_in")).isZero();
    assertThat(node.admit(List.of(by("ada")))).isZero();
    node.forget(by("ada"));
    assertThat(sql.number("SELECT COUNT(*) FROM failed_sign_in")).isZero();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void need_bounded_room_for_any_number_of_names(TestDatabase database) {
    var sql = sql(database);
    var node = new LoginAttempts(sql, time.withZone(ZoneOffset.UTC), 20);
    for (var i = 0; i < 100; i++) {
      now = now.plusMillis(1);
      assertThat(node.admit(List.of(by("name" + i)))).isZero();
    }
    assertThat(sql.number("SELECT COUNT(*) FROM failed_sign_in")).isEqualTo(20);
  }

  @Test
  void leave_nothing_behind_after_a_day() {
    var sql = sql(TestDatabase.H2);
    var node = node(sql);
    assertThat(node.admit(List.of(by("ada")))).isZero();
    now = now.plus(Duration.ofDays(1));
    for (var i = 1; i < 100; i++) {
      assertThat(node.admit(List.of(by("later" + i)))).isZero();
    }
    assertThat(sql.number("SELECT COUNT(*) FROM failed_sign_in")).isEqualTo(99);
  }

  @Test
  void never_waits_longer_than_the_longest_wait() {
    assertThat(STRICTNESS.waitAfter(9)).isEqualTo(Duration.ofSeconds(64));
    assertThat(STRICTNESS.waitAfter(Integer.MAX_VALUE)).isEqualTo(Duration.ofSeconds(64));
  }

  @Test
  void starts_anew_after_enough_quiet() {
    var node = node(sql(TestDatabase.H2));
    for (var i = 0; i < 9; i++) {
      assertThat(node.admit(List.of(by("ada")))).isZero();
      now = now.plusSeconds(64);
    }
    now = now.plus(STRICTNESS.forgetAfter());
    for (var i = 0; i < 3; i++) {
      assertThat(node.admit(List.of(by("ada")))).isZero();
    }
    assertThat(node.admit(List.of(by("ada")))).isPositive();
  }

  private List<Instant> admitted(List<Integer> pausesInMillis) {
    var somebody = by(UUID.randomUUID().toString());
    var admitted = new ArrayList<Instant>();
    now = NOON;
    for (var pause : pausesInMillis) {
      now = now.plusMillis(pause);
      if (node(SHARED).admit(List.of(somebody)).isZero()) {
        admitted.add(now);
      }
    }
    return admitted;
  }

  private static Counter by(String key) {
    return new Counter(key, STRICTNESS);
  }

  private static Sql sql(TestDatabase database) {
    return new Sql(database.migrated(List.of("V2026.11.29.0220__access_failed_sign_in.sql")));
  }

  private LoginAttempts node(Sql sql) {
    return new LoginAttempts(sql, time.withZone(ZoneOffset.UTC));
  }
}
