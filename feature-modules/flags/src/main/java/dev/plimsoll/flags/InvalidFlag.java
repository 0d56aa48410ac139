package dev.plimsoll.flags;

/** A change of a flag that cannot be. */
public class InvalidFlag extends RuntimeException {
  private static final long serialVersionUID = 1;

  InvalidFlag(String field, String expected) {
    super(field + " must be " + expected);
  }
}
