package dev.plimsoll.reviews.decisions;

/** The decision has been made, or the time for it is over. */
public class DecidedAlready extends RuntimeException {
  DecidedAlready(String subject) {
    super("'" + subject + "' has already been decided.");
  }
}
