package dev.plimsoll.flags;

/** A change of a flag that cannot be. */
public class InvalidFlag extends RuntimeException {
  InvalidFlag(String field, String expected) {
    super(field + " must be " + expected);
  }
}
