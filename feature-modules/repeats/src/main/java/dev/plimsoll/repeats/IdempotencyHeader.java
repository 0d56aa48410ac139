package dev.plimsoll.repeats;

import java.util.regex.Pattern;

/** The header by which a request says that it may come again. */
public final class IdempotencyHeader {
  public static final String NAME = "Idempotency-Key";

  /** What a value must be. */
  public static final String RULE =
      NAME + " must be 1 to 255 visible ASCII characters without spaces.";

  private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,255}");

  private IdempotencyHeader() {}

  public static boolean isValid(String value) {
    return FORM.matcher(value).matches();
  }
}
