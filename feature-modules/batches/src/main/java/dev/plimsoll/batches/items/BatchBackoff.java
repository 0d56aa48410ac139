package dev.plimsoll.batches.items;

import java.time.Duration;
import java.time.Instant;

/** How long a batch waits after an item could not be answered: each time longer, up to a limit. */
final class BatchBackoff {
  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final int DOUBLINGS = 6;

  private BatchBackoff() {}

  /** Never longer than the item itself is to wait. */
  static Instant until(Instant notBefore, int streak, Instant now) {
    var wait = FIRST.multipliedBy(1L << Math.min(streak, DOUBLINGS));
    var until = now.plus(wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
    return until.isBefore(notBefore) ? until : notBefore;
  }
}
