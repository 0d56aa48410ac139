package dev.plimsoll.reviews;

/** A batch breaks a rule; the message names the field and what was expected. */
public class InvalidBatch extends RuntimeException {
  InvalidBatch(String message) {
    super(message);
  }
}
