package dev.plimsoll.models.catalogue;

/**
 * The declaration of a provider breaks a rule; the message names the field and what was expected.
 */
public class InvalidProvider extends RuntimeException {
  private final String field;
  private final String expected;

  InvalidProvider(String field, String expected, String given) {
    super("provider " + field + " must be " + expected + ", but was '" + given + "'");
    this.field = field;
    this.expected = expected;
  }

  /** The wrong field, by its name in {@link Provider}, such as {@code keys.weight}. */
  public String field() {
    return field;
  }

  /** What was expected. */
  public String expected() {
    return expected;
  }
}
