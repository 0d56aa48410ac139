package dev.plimsoll.failures;

/**
 * The fate of a call.
 *
 * @param status that the caller sees; 0 if the caller has gone
 * @param code of the error that the caller sees
 * @param outcome on record
 * @param billed what of it is paid for
 * @param attempts how often the provider was asked
 */
record Fate(int status, String code, String outcome, Billed billed, int attempts) {
  enum Billed {
    NOTHING,
    /** The question, and the words that had come: counted by the provider as far as it said. */
    BEGUN,
    /** The question, and the longest answer that it might have had. */
    LONGEST,
    /** As the provider counts. */
    WHOLE
  }

  /** An error instead of an answer, which costs nothing. */
  static Fate unavailable(int attempts) {
    return new Fate(503, "unavailable", "FAILED", Billed.NOTHING, attempts);
  }

  /** An error that asks for a shorter answer: this one was made, and is paid. */
  static Fate tooLarge() {
    return new Fate(400, "answer_too_large", "FAILED", Billed.LONGEST, 1);
  }

  /** An error that says when to ask again. */
  static Fate limited(int attempts) {
    return new Fate(429, "rate_limit_exceeded", "FAILED", Billed.NOTHING, attempts);
  }

  /** Words, and then an error as the last event of the stream. */
  static Fate broken(Billed billed) {
    return new Fate(200, "cut_short", "CUT_SHORT", billed, 1);
  }

  /** Nobody is there to see it. */
  static Fate gone(String outcome, Billed billed) {
    return new Fate(0, "", outcome, billed, 1);
  }
}
