package dev.plimsoll.models.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LatenciesTest {
  private final Latencies latencies = new Latencies();

  @Property
  void a_percentile_is_right_to_an_eighth(
      @ForAll @Size(min = 20, max = 400) List<@LongRange(max = 1_000_000) Long> millis) {
    var fresh = new Latencies();
    millis.forEach(fresh::took);
    var sorted = millis.stream().sorted(Comparator.naturalOrder()).toList();
    var exact = sorted.get((int) Math.ceil(0.95 * sorted.size()) - 1);
    var told = fresh.percentile(0.95);
    assertThat(told).isBetween(Duration.ofMillis(exact), Duration.ofMillis(exact + exact / 8));
  }

  @Test
  void tells_nothing_of_a_few() {
    for (var i = 1; i < Latencies.ENOUGH; i++) {
      latencies.took(10);
    }
    assertThat(latencies.percentile(0.5)).isNull();
    latencies.took(10);
    assertThat(latencies.percentile(0.5)).isEqualTo(Duration.ofMillis(10));
  }

  @Test
  void forgets_what_is_long_past() {
    for (var i = 0; i < Latencies.HALF; i++) {
      latencies.took(1_000);
    }
    for (var i = 0; i < 2 * Latencies.HALF; i++) {
      latencies.took(1);
    }
    assertThat(latencies.percentile(1)).isEqualTo(Duration.ofMillis(1));
  }

  @Test
  void counts_what_took_for_ever_as_very_long() {
    for (var i = 0; i < Latencies.ENOUGH; i++) {
      latencies.took(Long.MAX_VALUE);
    }
    assertThat(latencies.percentile(0.5)).isGreaterThan(Duration.ofMinutes(17));
  }
}
