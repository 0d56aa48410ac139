package dev.plimsoll.models.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RateLimiterTest {
  private static final long NOW = 1_800_000_000_000L;

  @Property
  void no_minute_holds_more_than_the_limit(
      @ForAll @IntRange(min = 1, max = 3_000) int perMinute,
      @ForAll @Size(min = 1, max = 300) List<@IntRange(max = 2_000) Integer> gaps) {
    var pace = new RateLimiter(perMinute);
    var minute = new ArrayDeque<Long>();
    var now = NOW;
    for (var gap : gaps) {
      now += gap;
      var at = pace.reserve(now, Long.MAX_VALUE - 1);
      minute.add(at);
      while (minute.getFirst() <= at - 60_000) {
        minute.removeFirst();
      }
      assertThat(minute).hasSizeLessThanOrEqualTo(perMinute);
    }
  }

  @Test
  void lets_a_tenth_go_at_once_and_spaces_the_rest() {
    var pace = new RateLimiter(60);
    for (var i = 0; i < 6; i++) {
      assertThat(pace.reserve(NOW, NOW)).isEqualTo(NOW);
    }
    assertThat(pace.freeAt(NOW)).isBetween(NOW + 1_000, NOW + 1_200);
    assertThat(pace.reserve(NOW, NOW)).isEqualTo(RateLimiter.NEVER);
  }

  @Test
  void gives_places_in_the_order_of_asking() {
    var pace = new RateLimiter(6);
    var first = pace.reserve(NOW, NOW + 60_000);
    var second = pace.reserve(NOW, NOW + 60_000);
    assertThat(second).isBetween(first + 10_000, first + 10_001);
    assertThat(pace.reserve(NOW, NOW + 15_000)).isEqualTo(RateLimiter.NEVER);
    assertThat(pace.reserve(NOW + 15_000, NOW + 30_000)).isEqualTo(second + 10_001);
  }
}
