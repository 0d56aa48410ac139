package dev.plimsoll.flags;

/** A change of a flag breaks a rule; the message names the field and what was expected. */
public class InvalidFlag extends RuntimeException {
  InvalidFlag(String field, String expected) {
    super(field + " must be " + expected);
  }
}
