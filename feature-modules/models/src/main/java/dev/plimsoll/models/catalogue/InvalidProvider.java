package dev.plimsoll.models.catalogue;

/** A provider cannot be declared like this. */
public class InvalidProvider extends RuntimeException {
  private final String field;
  private final String expected;

  InvalidProvider(String field, String expected, String given) {
    super("provider " + field + " must be " + expected + ", but was '" + given + "'");
    this.field = field;
    this.expected = expected;
  }

  /** What is wrong, by its name in {@link Provider}, such as {@code keys.weight}. */
  public String field() {
    return field;
  }

  /** What it must be. */
  public String expected() {
    return expected;
  }
}
