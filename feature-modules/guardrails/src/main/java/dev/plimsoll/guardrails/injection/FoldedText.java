package dev.plimsoll.guardrails.injection;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text without the disguises that people do not see and models read through: in lower case, with
 * plain letters, without invisible characters. Words that were written in invisible letters are
 * visible.
 */
final class FoldedText {
  /** The end of a flag of a region, whose letters are invisible on purpose. */
  private static final Pattern FLAG =
      Pattern.compile("\\x{1F3F4}[\\x{E0020}-\\x{E007E}]{1,8}\\x{E007F}");

  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\p{Cf}\\p{Cc}\\p{Cs}\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}"
              + "\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u3164\\uFFA0&&[^\\t\\n\\r]]");
  private static final Pattern ACCENT = Pattern.compile("\\p{Mn}");
  private static final Pattern GAP = Pattern.compile("[\\s\\p{Z}\\u2800]+");

  /** What a tag character is of: U+E0041 is the invisible A. */
  private static final int TAGS = 0xE0000;

  private FoldedText() {}

  /** The text with its line breaks. */
  static String lines(String text) {
    return text.chars().allMatch(c -> c < 0x7f && (c >= ' ' || c == '\n' || c == '\t' || c == '\r'))
        ? text.toLowerCase(Locale.ROOT)
        : Confusables.folded(plain(text).toLowerCase(Locale.ROOT));
  }

  /** The text in one line. */
  static String of(String text) {
    return oneLine(lines(text));
  }

  static String oneLine(String folded) {
    return GAP.matcher(folded).replaceAll(" ").strip();
  }

  private static String plain(String text) {
    var visible = INVISIBLE.matcher(withTags(FLAG.matcher(text).replaceAll(" "))).replaceAll("");
    var bare = ACCENT.matcher(Normalizer.normalize(visible, Normalizer.Form.NFKD)).replaceAll("");
    return Normalizer.normalize(bare, Normalizer.Form.NFC);
  }

  private static String withTags(String text) {
    var visible = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c >= TAGS + ' ' && c <= TAGS + '~' ? c - TAGS : c)
        .forEach(visible::appendCodePoint);
    return visible.toString();
  }
}
