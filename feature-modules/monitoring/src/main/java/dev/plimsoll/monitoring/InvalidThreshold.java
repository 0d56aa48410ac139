package dev.plimsoll.monitoring;

/** A threshold breaks a rule; the message names the field and what was expected. */
public class InvalidThreshold extends RuntimeException {
  InvalidThreshold(String field, String expected) {
    super(field + " must be " + expected);
  }
}
