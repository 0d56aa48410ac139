package dev.plimsoll.models.guard;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.jspecify.annotations.Nullable;

/**
 * The durations of the latest answers in milliseconds, to an eighth. Old ones are forgotten in
 * halves, so that the latest {@link #HALF} to twice as many count. Without locks.
 */
public final class Latencies {
  static final int HALF = 500;

  /** The fewest answers for a percentile. */
  static final int ENOUGH = 20;

  private static final int STEPS = 8;
  private static final int STEP_BITS = 3;

  /** Durations up to about 17 minutes; longer ones count as that. */
  private static final long LONGEST = (1L << 20) - 1;

  private static final int BUCKETS = bucket(LONGEST) + 1;

  private volatile Half present = new Half();
  private volatile Half before = new Half();

  private record Half(AtomicIntegerArray counts, AtomicInteger total) {
    Half() {
      this(new AtomicIntegerArray(BUCKETS), new AtomicInteger());
    }
  }

  void took(long millis) {
    var half = present;
    half.counts.incrementAndGet(bucket(Math.clamp(millis, 0, LONGEST)));
    if (half.total.incrementAndGet() == HALF) {
      before = half;
      present = new Half();
    }
  }

  /** The duration that this share of the answers did not exceed; null if there were too few. */
  public @Nullable Duration percentile(double share) {
    var late = before;
    var early = present;
    var all = late.total.get() + early.total.get();
    if (all < ENOUGH) {
      return null;
    }
    var rest = (long) Math.ceil(all * share);
    var bucket = -1;
    while (rest > 0 && bucket < BUCKETS - 1) {
      bucket++;
      rest -= late.counts.get(bucket) + early.counts.get(bucket);
    }
    return Duration.ofMillis(longestOf(bucket));
  }

  /** Eight steps to each doubling. */
  private static int bucket(long millis) {
    var shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(millis) - 1 - STEP_BITS);
    return shift * STEPS + (int) (millis >> shift);
  }

  private static long longestOf(int bucket) {
    if (bucket < 2 * STEPS) {
      return bucket;
    }
    var shift = bucket / STEPS - 1;
    return ((bucket - (long) shift * STEPS + 1) << shift) - 1;
  }
}
