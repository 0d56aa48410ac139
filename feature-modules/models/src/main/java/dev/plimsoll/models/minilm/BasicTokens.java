package dev.plimsoll.models.minilm;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Splits a text into the words that MiniLM was trained on: lower case, without accents, with each
 * punctuation mark and each Chinese character as its own word.
 */
final class BasicTokens {
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\uFFFD&&[^\\t\\n\\r]]");
  private static final Pattern ACCENT = Pattern.compile("\\p{Mn}");
  private static final Pattern STANDS_ALONE =
      Pattern.compile(
          "[!-/:-@\\[-`{-~\\p{P}"
              + "\\x{4E00}-\\x{9FFF}\\x{3400}-\\x{4DBF}\\x{20000}-\\x{2A6DF}\\x{2A700}-\\x{2B81D}"
              + "\\x{2B820}-\\x{2CEAF}\\x{F900}-\\x{FAFF}\\x{2F800}-\\x{2FA1F}]");
  private static final Pattern GAP = Pattern.compile("[\\s\\p{Z}]+");

  private BasicTokens() {}

  static List<String> of(String text) {
    var visible = INVISIBLE.matcher(text).replaceAll("");
    var bare = ACCENT.matcher(Normalizer.normalize(visible, Normalizer.Form.NFD)).replaceAll("");
    var spaced = STANDS_ALONE.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" $0 ");
    return GAP.splitAsStream(spaced).filter(word -> !word.isEmpty()).toList();
  }
}
