package dev.plimsoll.reviews;

/** Somebody has decided, or the time to decide is over. */
public class DecidedAlready extends RuntimeException {
  private static final long serialVersionUID = 1;

  DecidedAlready(String subject) {
    super("'" + subject + "' is decided already.");
  }
}
