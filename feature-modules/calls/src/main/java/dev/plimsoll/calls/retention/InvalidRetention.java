package dev.plimsoll.calls.retention;

/** Calls may not be kept for this time; the message says what was expected. */
public final class InvalidRetention extends RuntimeException {
  public InvalidRetention(String message) {
    super(message);
  }
}
