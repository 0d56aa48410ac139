package dev.plimsoll.costs;

/** A price breaks a rule; the message names the field and what was expected. */
public class InvalidPrice extends RuntimeException {
  InvalidPrice(String message) {
    super(message);
  }
}
