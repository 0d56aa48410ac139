package dev.plimsoll.guardrails.personal;

import java.util.regex.Pattern;

/** The words around a number, which say what it is. */
final class Context {
  private static final int BEFORE = 48;
  private static final int AFTER = 24;

  private Context() {}

  /** One of the words, or the beginning of one. */
  static Pattern words(String alternatives) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])(?:" + alternatives + ")",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** What stands before a place, back to the number before. */
  static CharSequence before(String text, int at) {
    var start = at;
    while (start > 0 && start > at - BEFORE && !Character.isDigit(text.charAt(start - 1))) {
      start--;
    }
    return text.subSequence(start, at);
  }

  /** What follows a place, up to the next number. */
  static CharSequence after(String text, int at) {
    var end = at;
    while (end < text.length() && end < at + AFTER && !Character.isDigit(text.charAt(end))) {
      end++;
    }
    return text.subSequence(at, end);
  }

  /** Whether a word stands before or after a number. */
  static boolean hasWord(Pattern words, String text, int start, int end) {
    return words.matcher(before(text, start)).find() || words.matcher(after(text, end)).find();
  }

  /** Whether there is any word around a number; looking for a particular one takes longer. */
  static boolean isThere(String text, int start, int end) {
    return hasLetter(before(text, start)) || hasLetter(after(text, end));
  }

  private static boolean hasLetter(CharSequence text) {
    return text.chars().anyMatch(Character::isLetter);
  }
}
