package dev.plimsoll.models.guard;

import java.util.concurrent.atomic.AtomicInteger;

/** Allows one second attempt for every twenty calls, never more than that of all calls so far. */
final class HedgeBudget {
  static final int CALLS_FOR_ONE = 20;

  /** What quiet times may save up. */
  private static final int MOST_SAVED = 10 * CALLS_FOR_ONE;

  /** With less than this, what there is is kept for the very slow. */
  private static final int SCARCE = 3 * CALLS_FOR_ONE;

  private final AtomicInteger saved = new AtomicInteger();

  void earn() {
    saved.updateAndGet(calls -> Math.min(calls + 1, MOST_SAVED));
  }

  boolean isScarce() {
    return saved.get() < SCARCE;
  }

  boolean spend() {
    var before = saved.getAndUpdate(calls -> calls < CALLS_FOR_ONE ? calls : calls - CALLS_FOR_ONE);
    return before >= CALLS_FOR_ONE;
  }
}
