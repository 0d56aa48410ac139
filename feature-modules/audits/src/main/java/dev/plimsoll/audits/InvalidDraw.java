package dev.plimsoll.audits;

/** A draw by hand breaks a rule; the message names the field and what was expected. */
public class InvalidDraw extends RuntimeException {
  InvalidDraw(String message) {
    super(message);
  }
}
