package dev.plimsoll.guardrails.personal;

import java.util.Arrays;

/**
 * The words and numbers of a text: its longest runs of letters and digits. A number that people
 * write in groups is several tokens that are joined.
 */
final class TokenizedText {
  /** What people write between the groups of one number, and what hides in texts unseen. */
  private static final String SEPARATORS =
      " \t.-\u00a0\u00ad\u2002\u2003\u2007\u2009\u200a\u200b\u200c\u200d\u2010\u2011\u2012\u2013"
          + "\u202f\u2060\u3000\ufeff";

  private static final int WIDEST_GAP = 3;

  private final String text;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private boolean[] numbers = new boolean[64];
  private int size;

  TokenizedText(String text) {
    this.text = text;
    var at = 0;
    while (at < text.length()) {
      at = Character.isLetterOrDigit(text.charAt(at)) ? readToken(at) : at + 1;
    }
  }

  private int readToken(int start) {
    var end = start;
    var digits = 0;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      if (Character.isDigit(text.charAt(end))) {
        digits++;
      } else if (isExtensionSign(end)) {
        break;
      }
      end++;
    }
    add(start, end, digits == end - start);
    return isExtensionSign(end) ? end + 1 : end;
  }

  /** Whether it is the x of 555-0100x12. */
  private boolean isExtensionSign(int at) {
    return at > 0
        && at + 1 < text.length()
        && (text.charAt(at) == 'x' || text.charAt(at) == 'X')
        && Character.isDigit(text.charAt(at - 1))
        && Character.isDigit(text.charAt(at + 1));
  }

  private void add(int start, int end, boolean number) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      numbers = Arrays.copyOf(numbers, size * 2);
    }
    starts[size] = start;
    ends[size] = end;
    numbers[size] = number;
    size++;
  }

  String text() {
    return text;
  }

  int size() {
    return size;
  }

  int start(int token) {
    return starts[token];
  }

  int end(int token) {
    return ends[token];
  }

  int length(int token) {
    return ends[token] - starts[token];
  }

  /** Whether the token consists of digits only. */
  boolean isNumber(int token) {
    return numbers[token];
  }

  /** Whether a token and the next may be parts of one number. */
  boolean isJoined(int token) {
    return isJoined(token, "");
  }

  /**
   * Whether a token and the next may be parts of one number.
   *
   * @param others characters that may also be between them
   */
  boolean isJoined(int token, String others) {
    if (token < 0 || token + 1 >= size) {
      return false;
    }
    var gap = starts[token + 1] - ends[token];
    if (gap < 1 || gap > WIDEST_GAP) {
      return false;
    }
    for (var at = ends[token]; at < starts[token + 1]; at++) {
      if (SEPARATORS.indexOf(text.charAt(at)) < 0 && others.indexOf(text.charAt(at)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** The character before a token; a line break at the beginning of the text. */
  char before(int token) {
    return charAt(starts[token] - 1);
  }

  /** The character at a place; a line break outside of the text. */
  char charAt(int at) {
    return at < 0 || at >= text.length() ? '\n' : text.charAt(at);
  }

  /** Whether a token is the fraction of a decimal number. */
  boolean isFraction(int token) {
    var sign = before(token);
    return (sign == '.' || sign == ',') && Character.isDigit(charAt(starts[token] - 2));
  }

  /** Whether tokens are parts of an id of letters and digits, such as a UUID or ORD-4111. */
  boolean arePartOfId(int first, int last) {
    return (isHyphenated(first - 1) && !numbers[first - 1])
        || (isHyphenated(last) && !numbers[last + 1] && hasDigit(last + 1));
  }

  /** Whether a token and the next have but a hyphen between them. */
  private boolean isHyphenated(int token) {
    return token >= 0
        && token + 1 < size
        && starts[token + 1] == ends[token] + 1
        && (text.charAt(ends[token]) == '-' || text.charAt(ends[token]) == '_');
  }

  boolean hasDigit(int token) {
    for (var at = starts[token]; at < ends[token]; at++) {
      if (Character.isDigit(text.charAt(at))) {
        return true;
      }
    }
    return false;
  }

  /** Adds the letters and digits of a token, in capitals and in digits of ASCII. */
  void appendTo(StringBuilder compact, int token) {
    for (var at = starts[token]; at < ends[token]; at++) {
      compact.append(plain(text.charAt(at)));
    }
  }

  /** A letter or digit in capitals and in digits of ASCII. */
  static char plain(char c) {
    return Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : Character.toUpperCase(c);
  }

  static boolean isSeparator(char c) {
    return SEPARATORS.indexOf(c) >= 0;
  }
}
