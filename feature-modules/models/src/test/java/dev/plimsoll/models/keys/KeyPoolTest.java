package dev.plimsoll.models.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.Tokens;
import dev.plimsoll.models.api.FailureKind;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.models.api.ModelOutcome.Answered;
import dev.plimsoll.models.api.ModelOutcome.Failed;
import dev.plimsoll.models.catalogue.KeyHealth;
import dev.plimsoll.models.catalogue.KeyHealth.State;
import dev.plimsoll.models.catalogue.Model;
import dev.plimsoll.models.catalogue.Provider;
import dev.plimsoll.models.catalogue.ProviderKey;
import dev.plimsoll.models.keys.KeyPool.Selection.Late;
import dev.plimsoll.models.keys.KeyPool.Selection.Take;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeyPoolTest {
  private static final long NOW = 1_800_000_000_000L;
  private static final Model MODEL =
      new Model(new ModelKey("m"), Provider.local("p", "fake"), "m-1");
  private static final Answered ANSWER =
      new Answered("Hi", null, "m-1", "stop", false, Tokens.of(1, 1), false, 1);

  @Property
  void weights_hold_in_the_long_run(
      @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 1, max = 20) Integer> weights) {
    var pool = pool(weights);
    var all = weights.stream().mapToInt(Integer::intValue).sum();
    var taken = new HashMap<String, Integer>();
    for (var i = 0; i < 10 * all; i++) {
      taken.merge(take(pool, NOW + i), 1, Integer::sum);
    }
    for (var i = 0; i < weights.size(); i++) {
      assertThat(taken.get("K" + i)).isEqualTo(10 * weights.get(i));
    }
  }

  @Property
  void never_picks_a_key_that_rests(
      @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 3) Integer> weights,
      @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 11_999) Integer> ends) {
    var pool = pool(weights);
    var now = NOW;
    for (var end : ends) {
      now += end % 1_000;
      if (pool.turn(now, now) instanceof Take(var key, var from)) {
        assertThat(from).isLessThanOrEqualTo(now);
        assertThat(key.rests(now)).isFalse();
        pool.ended(key, outcome(end / 1_000), now);
      } else {
        var free = pool.health(now).stream().filter(key -> key.state() == State.READY);
        assertThat(free).isEmpty();
      }
    }
  }

  /** Some answer, some are refused, some limited with a word on how long, some without. */
  private static ModelOutcome outcome(int kind) {
    return switch (kind) {
      case 0, 1, 2 -> ANSWER;
      case 3 -> failed(FailureKind.NOT_AUTHORISED, null);
      case 4, 5 -> failed(FailureKind.RATE_LIMITED, null);
      default -> failed(FailureKind.RATE_LIMITED, Duration.ofMillis(700L * kind));
    };
  }

  @Test
  void the_key_that_was_limited_longest_ago_goes_first() {
    var pool = pool(List.of(1, 1));
    limit(pool, "K0", NOW, 100);
    limit(pool, "K1", NOW + 50, 100);
    assertThat(take(pool, NOW + 1_000)).isEqualTo("K0");
    assertThat(take(pool, NOW + 1_001)).isEqualTo("K0");
    limit(pool, "K0", NOW + 2_000, 100);
    assertThat(take(pool, NOW + 3_000)).isEqualTo("K1");
  }

  @Test
  void a_key_that_was_limited_stands_back_for_a_while() {
    var pool = pool(List.of(1, 1));
    limit(pool, "K0", NOW, 100);
    for (var i = 1_000; i < 10_000; i += 1_000) {
      assertThat(take(pool, NOW + i)).isEqualTo("K1");
    }
    var later = NOW + KeyPool.SHY + 1;
    assertThat(List.of(take(pool, later), take(pool, later))).contains("K0");
  }

  @Test
  void all_keys_come_in_turn_but_those_that_rest_with_those_limited_lately_last() {
    var pool = pool(List.of(2, 1, 1));
    assertThat(inTurn(pool, NOW).getFirst()).isEqualTo("K0");
    assertThat(inTurn(pool, NOW).getFirst()).isNotEqualTo("K0");
    assertThat(inTurn(pool, NOW)).containsExactlyInAnyOrder("K0", "K1", "K2");
    limit(pool, "K0", NOW, 100);
    assertThat(inTurn(pool, NOW + 50)).containsExactlyInAnyOrder("K1", "K2");
    limit(pool, "K1", NOW + 60, 100);
    assertThat(inTurn(pool, NOW + 1_000)).containsExactly("K2", "K0", "K1");
  }

  private static List<String> inTurn(KeyPool pool, long now) {
    return pool.inTurn(now).stream().map(PooledKey::name).toList();
  }

  @Test
  void a_limit_without_a_word_on_how_long_rests_a_key_twice_as_long_each_time() {
    var pool = pool(List.of(1));
    var now = NOW;
    for (var seconds : List.of(1, 2, 4, 8, 16, 32, 60, 60)) {
      limit(pool, "K0", now, null);
      var free = now + seconds * 1_000L;
      assertThat(pool.turn(free - 1, free - 1)).isEqualTo(new Late(free));
      now = free;
    }
    assertThat(take(pool, now)).isEqualTo("K0");
    pool.ended(key(pool, now), ANSWER, now);
    limit(pool, "K0", now, null);
    assertThat(pool.turn(now, now)).isEqualTo(new Late(now + 1_000));
  }

  @Test
  void a_key_rests_for_an_hour_at_most_whatever_the_provider_asks_for() {
    var pool = pool(List.of(1));
    limit(pool, "K0", NOW, 86_400_000);
    var hour = NOW + 3_600_000;
    assertThat(pool.turn(hour - 1, hour - 1)).isEqualTo(new Late(hour));
    assertThat(take(pool, hour)).isEqualTo("K0");
  }

  @Test
  void the_last_key_that_is_not_refused_never_rests_for_it() {
    var pool = pool(List.of(1, 1));
    refuse(pool, NOW);
    refuse(pool, NOW);
    refuse(pool, NOW);
    assertThat(pool.health(NOW)).extracting(KeyHealth::state).contains(State.READY, State.REFUSED);
  }

  @Test
  void tells_how_each_key_is() {
    var missing = ProviderKey.from("EMPTY");
    var key = ProviderKey.from("FULL");
    var pool =
        new KeyPool(
            List.of(new PooledKey(key, MODEL.with("FULL"), Duration.ofHours(1))), List.of(missing));
    limit(pool, "FULL", NOW, 2_000);
    assertThat(pool.health(NOW))
        .containsExactly(
            new KeyHealth(key, State.LIMITED, Instant.ofEpochMilli(NOW + 2_000)),
            new KeyHealth(missing, State.MISSING, null));
    pool.wake();
    assertThat(take(pool, NOW)).isEqualTo("FULL");
  }

  private static void refuse(KeyPool pool, long now) {
    pool.ended(key(pool, now), failed(FailureKind.NOT_AUTHORISED, null), now);
  }

  /** Takes turns until it has this key, and limits it. */
  private static void limit(KeyPool pool, String name, long now, @Nullable Integer millis) {
    var key = key(pool, now);
    while (!name(key).equals(name)) {
      key = key(pool, now);
    }
    var asked = millis == null ? null : Duration.ofMillis(millis);
    pool.ended(key, failed(FailureKind.RATE_LIMITED, asked), now);
  }

  private static String take(KeyPool pool, long now) {
    return name(key(pool, now));
  }

  private static PooledKey key(KeyPool pool, long now) {
    return ((Take) pool.turn(now, now)).key();
  }

  private static String name(PooledKey key) {
    return String.valueOf(key.deployment().secret());
  }

  private static Failed failed(FailureKind kind, @Nullable Duration retryAfter) {
    return new Failed(kind, "", null, retryAfter, "", null, Tokens.NONE, 1);
  }

  private static KeyPool pool(List<Integer> weights) {
    var keys =
        IntStream.range(0, weights.size())
            .mapToObj(i ->
                new PooledKey(
                    new ProviderKey("K" + i, weights.get(i), null),
                    MODEL.with("K" + i),
                    Duration.ofHours(1)))
            .toList();
    return new KeyPool(keys, List.of());
  }
}
