package dev.plimsoll.repeats;

import java.util.regex.Pattern;

/** The header {@code Idempotency-Key}, by which a client can safely repeat a request. */
public final class IdempotencyHeader {
  public static final String NAME = "Idempotency-Key";

  /** What the value must be, for error messages. */
  public static final String RULE =
      NAME + " must be 1 to 255 visible ASCII characters without spaces.";

  private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,255}");

  private IdempotencyHeader() {}

  public static boolean isValid(String value) {
    return FORM.matcher(value).matches();
  }
}
