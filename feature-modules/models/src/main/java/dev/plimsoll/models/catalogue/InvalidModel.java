package dev.plimsoll.models.catalogue;

/** A model cannot be declared like this. */
public class InvalidModel extends RuntimeException {
  private final String field;
  private final String expected;

  InvalidModel(String field, String expected, String given) {
    super("model " + field + " must be " + expected + ", but was '" + given + "'");
    this.field = field;
    this.expected = expected;
  }

  /** What is wrong, by its name in {@link Model}, such as {@code atOnce}. */
  public String field() {
    return field;
  }

  /** What it must be. */
  public String expected() {
    return expected;
  }
}
