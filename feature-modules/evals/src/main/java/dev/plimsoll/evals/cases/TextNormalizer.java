package dev.plimsoll.evals.cases;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Normalizes texts for comparison, because models like curly quotes and long hyphens, and people do
 * not.
 */
final class TextNormalizer {
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern SINGLE_QUOTES = Pattern.compile("[\u2018\u2019\u201A\u201B\u2032]");
  private static final Pattern DOUBLE_QUOTES =
      Pattern.compile("[\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB]");
  private static final Pattern HYPHENS = Pattern.compile("[\u2010\u2011]");
  private static final Pattern WIDE_SPACES = Pattern.compile("[\u00A0\u2007\u2009\u202F]");

  private TextNormalizer() {}

  /** The text with plain quotes, hyphens and spaces. */
  static String typed(String text) {
    var typed = Normalizer.normalize(text, Normalizer.Form.NFC);
    typed = SINGLE_QUOTES.matcher(typed).replaceAll("'");
    typed = DOUBLE_QUOTES.matcher(typed).replaceAll("\"");
    typed = HYPHENS.matcher(typed).replaceAll("-");
    return WIDE_SPACES.matcher(typed).replaceAll(" ");
  }

  /** The text with plain characters, in lower case and with single spaces. */
  static String folded(String text) {
    return SPACE.matcher(typed(text)).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }
}
