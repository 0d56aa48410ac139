package dev.plimsoll.models.keys;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Spaces requests so that no minute has more of them than a provider accepts. A tenth may be sent
 * at once, the others at equal distances. A caller that is too early gets a later time, so that
 * callers queue in order. Times are in milliseconds.
 */
final class RateLimiter {
  /** The result of {@link #reserve} if there is no room in time. */
  static final long NEVER = Long.MAX_VALUE;

  private static final int BURST_SHARE = 10;
  private static final long MICROS = 1_000;

  /** One millisecond more than a minute, because times are in whole milliseconds. */
  private static final long MINUTE = 60_001 * MICROS;

  private final long interval;
  private final long tolerance;

  /** When the next request would be sent if all were at equal distances. */
  private final AtomicLong due = new AtomicLong(Long.MIN_VALUE / 2);

  RateLimiter(int perMinute) {
    var burst = Math.max(1, perMinute / BURST_SHARE);
    interval = Math.ceilDiv(MINUTE, perMinute - burst + 1L);
    tolerance = (burst - 1) * interval;
  }

  /** The time, not before {@code from}, at which the next request may be sent. */
  long freeAt(long from) {
    return Math.max(from, Math.ceilDiv(due.get() - tolerance, MICROS));
  }

  /** Reserves the next time not before {@code from}; {@link #NEVER} if it is after the latest. */
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
