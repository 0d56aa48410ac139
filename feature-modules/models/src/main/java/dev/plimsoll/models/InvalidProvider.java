package dev.plimsoll.models;

/** A provider cannot be declared like this. */
public class InvalidProvider extends RuntimeException {
  private static final long serialVersionUID = 1;

  InvalidProvider(String field, String expected, String given) {
    super("provider " + field + " must be " + expected + ", but was '" + given + "'");
  }
}
