package dev.plimsoll.calls.retention;

/** A retention period is not allowed; the message says what was expected. */
public final class InvalidRetention extends RuntimeException {
  public InvalidRetention(String message) {
    super(message);
  }
}
