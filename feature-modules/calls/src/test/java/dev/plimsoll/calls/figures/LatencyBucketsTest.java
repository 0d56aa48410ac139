package dev.plimsoll.calls.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LatencyBucketsTest {
  static final long HOUR = 3_600_000_000L;

  @Property
  void a_bucket_reaches_from_below_a_latency_to_at_most_a_tenth_above(
      @ForAll @LongRange(min = 101, max = HOUR) long micros) {
    var bucket = LatencyBuckets.of(micros);
    assertThat(LatencyBuckets.upperEnd(bucket)).isBetween(micros, micros + micros / 10);
    assertThat(LatencyBuckets.upperEnd(bucket - 1)).isLessThan(micros);
  }

  @Property
  void a_percentile_is_never_less_than_it_was_and_at_most_a_tenth_more(
      @ForAll @Size(min = 1, max = 200) List<@LongRange(min = 101, max = HOUR) Long> latencies,
      @ForAll @IntRange(min = 1, max = 100) int percent) {
    var calls = new TreeMap<Integer, Long>();
    latencies.forEach(latency -> calls.merge(LatencyBuckets.of(latency), 1L, Long::sum));
    var sorted = latencies.stream().mapToLong(Long::longValue).sorted().toArray();
    var exact = sorted[Math.ceilDiv(sorted.length * percent, 100) - 1];
    assertThat(LatencyBuckets.percentile(calls, percent)).isBetween(exact, exact + exact / 10);
  }

  @Test
  void the_shortest_share_the_first_bucket_and_the_longest_the_last() {
    assertThat(Arrays.asList(LatencyBuckets.of(0), LatencyBuckets.of(100))).containsOnly(0);
    assertThat(LatencyBuckets.of(Long.MAX_VALUE)).isEqualTo(LatencyBuckets.of(2 * HOUR));
  }
}
