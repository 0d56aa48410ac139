package dev.plimsoll.guardrails.personal;

import org.jspecify.annotations.Nullable;

/**
 * A text as a reader sees it: without signs of no width, and with the wide forms of ASCII as plain
 * ones. What is found in it can be shown in the original.
 */
public final class VisibleText {
  private static final char WIDE = '\uFF01';
  private static final char LAST_WIDE = '\uFF5E';
  private static final int TO_PLAIN = '!' - WIDE;

  private final String original;
  private final String text;

  /** Where each sign stands in the original; null if they are the same. */
  private final int @Nullable [] places;

  private VisibleText(String original, String text, int @Nullable [] places) {
    this.original = original;
    this.text = text;
    this.places = places;
  }

  public static VisibleText of(String original) {
    for (var i = 0; i < original.length(); i++) {
      if (plain(original.charAt(i)) != original.charAt(i)) {
        return folded(original);
      }
    }
    return new VisibleText(original, original, null);
  }

  private static VisibleText folded(String original) {
    var text = new StringBuilder(original.length());
    var places = new int[original.length()];
    for (var i = 0; i < original.length(); i++) {
      var plain = plain(original.charAt(i));
      if (plain != 0) {
        places[text.length()] = i;
        text.append(plain);
      }
    }
    return new VisibleText(original, text.toString(), places);
  }

  /** The plain form of a sign; 0 if it has no width. */
  private static char plain(char sign) {
    if (sign < '\u00AD') {
      return sign;
    }
    if (sign >= WIDE && sign <= LAST_WIDE) {
      return (char) (sign + TO_PLAIN);
    }
    return Character.getType(sign) == Character.FORMAT || (sign >= '\uFE00' && sign <= '\uFE0F')
        ? 0
        : sign;
  }

  public String text() {
    return text;
  }

  /** Where a sign of the text stands in the original. */
  public int start(int index) {
    return places == null ? index : places[index];
  }

  /** Where a part of the text that ends before a sign ends in the original. */
  public int end(int index) {
    return places == null ? index : places[index - 1] + 1;
  }

  /** A part of the text, not empty, as it stands in the original. */
  public String original(int start, int end) {
    return original.substring(start(start), end(end));
  }
}
