package dev.plimsoll.models;

/** A model cannot be declared like this. */
public class InvalidModel extends RuntimeException {
  private static final long serialVersionUID = 1;

  InvalidModel(String field, String expected, String given) {
    super("model " + field + " must be " + expected + ", but was '" + given + "'");
  }
}
