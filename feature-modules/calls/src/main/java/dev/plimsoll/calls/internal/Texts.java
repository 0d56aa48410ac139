package dev.plimsoll.calls.internal;

import java.nio.charset.StandardCharsets;

/** Texts that fit. */
final class Texts {
  private Texts() {}

  /** The text, or as much of its start as fits, with a sign that there was more. */
  static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    var end = length - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  /**
   * The text as every database takes it: PostgreSQL has no place for the character 0, which becomes
   * the sign for an unknown one, nor for half a character, which becomes a question mark.
   */
  static String storable(String text) {
    for (var i = 0; i < text.length(); i++) {
      var character = text.charAt(i);
      if (character == 0 || Character.isSurrogate(character)) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
            .replace('\0', '\uFFFD');
      }
    }
    return text;
  }

  /** A pattern for LIKE, with {@code \} as its escape, that finds the text anywhere. */
  static String anywhere(String text) {
    return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }
}
