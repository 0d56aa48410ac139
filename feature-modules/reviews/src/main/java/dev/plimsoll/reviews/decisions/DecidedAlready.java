package dev.plimsoll.reviews.decisions;

/** Somebody has decided, or the time to decide is over. */
public class DecidedAlready extends RuntimeException {
  DecidedAlready(String subject) {
    super("'" + subject + "' is decided already.");
  }
}
