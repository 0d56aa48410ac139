package dev.plimsoll.access;

import java.util.regex.Pattern;

/** What people and tenants are called. */
public final class DisplayName {
  /** Signs of no width, and those that turn the direction of a text; joiners belong to words. */
  private static final Pattern HIDDEN =
      Pattern.compile("[\\u00AD\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");

  private DisplayName() {}

  /** Whether it has no signs that make it look like another one. */
  public static boolean isPlain(String name) {
    return !HIDDEN.matcher(name).find();
  }
}
