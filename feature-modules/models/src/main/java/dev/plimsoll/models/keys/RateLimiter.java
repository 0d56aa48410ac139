package dev.plimsoll.models.keys;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Spaces requests so that no minute holds more of them than a provider takes. A tenth may come at
 * once, the others at equal distances. Who comes too early is told its moment, so that callers
 * queue in their order. Times are in milliseconds.
 */
final class RateLimiter {
  /** What {@link #reserve} says when there is no room in time. */
  static final long NEVER = Long.MAX_VALUE;

  private static final int BURST_SHARE = 10;
  private static final long MICROS = 1_000;

  /** One millisecond more than a minute, as moments are told in whole milliseconds. */
  private static final long MINUTE = 60_001 * MICROS;

  private final long interval;
  private final long tolerance;

  /** When the next would come if all came at equal distances. */
  private final AtomicLong due = new AtomicLong(Long.MIN_VALUE / 2);

  RateLimiter(int perMinute) {
    var burst = Math.max(1, perMinute / BURST_SHARE);
    interval = Math.ceilDiv(MINUTE, perMinute - burst + 1L);
    tolerance = (burst - 1) * interval;
  }

  /** The moment, not before {@code from}, at which the next request may go. */
  long freeAt(long from) {
    return Math.max(from, Math.ceilDiv(due.get() - tolerance, MICROS));
  }

  /** Takes the next moment not before {@code from}; {@link #NEVER} where it is after the latest. */
  long reserve(long from, long latest) {
    while (true) {
      var seen = due.get();
      var at = Math.max(from, Math.ceilDiv(seen - tolerance, MICROS));
      if (at > latest) {
        return NEVER;
      }
      if (due.compareAndSet(seen, Math.max(seen, at * MICROS) + interval)) {
        return at;
      }
    }
  }
}
