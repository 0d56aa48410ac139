package dev.plimsoll.calls.figures;

import java.util.SortedMap;

/**
 * The fixed buckets of latencies: eight for each doubling, so that each is 9% wide, from a tenth of
 * a millisecond to an hour.
 */
public final class LatencyBuckets {
  private static final int PER_DOUBLING = 8;
  private static final double FIRST_MICROS = 100;
  private static final int LAST = 202;

  private LatencyBuckets() {}

  /** The bucket of a latency: the first whose upper end is not below it. */
  public static int of(long micros) {
    if (micros <= FIRST_MICROS) {
      return 0;
    }
    var doublings = Math.log(micros / FIRST_MICROS) / Math.log(2);
    var bucket = Math.min(LAST, (int) Math.ceil(doublings * PER_DOUBLING));
    return upperEnd(bucket - 1) >= micros ? bucket - 1 : bucket;
  }

  public static long upperEnd(int bucket) {
    return Math.round(FIRST_MICROS * Math.pow(2, (double) bucket / PER_DOUBLING));
  }

  /**
   * The latency that a percentage of the calls did not exceed, as the upper end of its bucket.
   *
   * @param calls the number of calls in each bucket; at least one in total
   */
  static long percentile(SortedMap<Integer, Long> calls, int percent) {
    var all = calls.values().stream().mapToLong(Long::longValue).sum();
    var rank = Math.ceilDiv(all * percent, 100L);
    for (var bucket : calls.entrySet()) {
      rank -= bucket.getValue();
      if (rank <= 0) {
        return upperEnd(bucket.getKey());
      }
    }
    throw new IllegalArgumentException("no calls");
  }
}
