package dev.plimsoll.calls.exchange;

/** A field of a line is invalid. */
final class WrongField extends RuntimeException {
  private final String field;
  private final String expected;

  WrongField(String field, String expected) {
    super(field + " must be " + expected, null, false, false);
    this.field = field;
    this.expected = expected;
  }

  String field() {
    return field;
  }

  String expected() {
    return expected;
  }
}
