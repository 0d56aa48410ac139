package dev.plimsoll.access.storage;

import java.util.regex.Pattern;

/** What people and tenants are called. */
public final class DisplayName {
  /**
   * Signs of no width, those that turn the direction of a text, and fillers; the two joiners belong
   * to words.
   */
  private static final Pattern HIDDEN =
      Pattern.compile(
          "[[\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u3164\\uFE00-\\uFE0F"
              + "\\uFFA0]&&[^\\u200C\\u200D]]");

  private static final Pattern SEEN = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}]");

  private DisplayName() {}

  /** Whether it has no signs that make it look like another one. */
  public static boolean isPlain(String name) {
    return SEEN.matcher(name).find() && !HIDDEN.matcher(name).find();
  }
}
