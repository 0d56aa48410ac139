package dev.plimsoll.models.guard;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * The budget of hedges: one second attempt for every twenty calls, and never more than that of all
 * calls so far.
 */
final class HedgeBudget {
  static final int CALLS_FOR_ONE = 20;

  /** The most that can be saved up in quiet times. */
  private static final int MOST_SAVED = 10 * CALLS_FOR_ONE;

  /** Below this, hedges are saved for very slow calls. */
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
