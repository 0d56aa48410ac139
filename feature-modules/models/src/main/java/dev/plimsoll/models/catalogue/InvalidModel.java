package dev.plimsoll.models.catalogue;

/** The declaration of a model breaks a rule; the message names the field and what was expected. */
public class InvalidModel extends RuntimeException {
  private final String field;
  private final String expected;

  InvalidModel(String field, String expected, String given) {
    super("model " + field + " must be " + expected + ", but was '" + given + "'");
    this.field = field;
    this.expected = expected;
  }

  /** The wrong field, by its name in {@link Model}, such as {@code atOnce}. */
  public String field() {
    return field;
  }

  /** What was expected. */
  public String expected() {
    return expected;
  }
}
