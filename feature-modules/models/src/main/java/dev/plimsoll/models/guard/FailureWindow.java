package dev.plimsoll.models.guard;

/**
 * The outcomes of the latest attempts.
 *
 * @param bits one for each attempt, the latest lowest; set if it failed
 * @param attempts the number of attempts, up to {@link #SIZE}
 */
record FailureWindow(long bits, int attempts) {
  static final FailureWindow EMPTY = new FailureWindow(0, 0);
  static final int SIZE = 20;

  /** With fewer attempts, the circuit stays closed. */
  static final int ENOUGH = 5;

  private static final long MASK = (1L << SIZE) - 1;

  FailureWindow with(boolean failed) {
    return new FailureWindow((bits << 1 | (failed ? 1 : 0)) & MASK, Math.min(attempts + 1, SIZE));
  }

  int failures() {
    return Long.bitCount(bits);
  }

  /** Whether at least half of the attempts failed. */
  boolean isFailing() {
    return attempts >= ENOUGH && 2 * failures() >= attempts;
  }
}
