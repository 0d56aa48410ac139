package dev.plimsoll.batches.items;

import java.time.Duration;
import java.time.Instant;

/** The pause of a batch after an item could not be answered: longer each time, up to a limit. */
final class BatchBackoff {
  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final int DOUBLINGS = 6;

  private BatchBackoff() {}

  /** The pause, which is never longer than the item itself has to wait. */
  static Instant until(Instant notBefore, int streak, Instant now) {
    var wait = FIRST.multipliedBy(1L << Math.min(streak, DOUBLINGS));
    var until = now.plus(wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
    return until.isBefore(notBefore) ? until : notBefore;
  }
}
