package dev.plimsoll.ui.text;

import java.util.Set;

/**
 * Texts in which all that is there can be seen: each character without a shape of its own, such as
 * a zero-width space or one that turns the direction of writing, is shown as {@code ⟦U+200B⟧}.
 */
public final class VisibleSigns {
  private static final Set<Integer> LAYOUT = Set.of((int) '\n', (int) '\r', (int) '\t');

  /** Letters and marks by their category, which nobody sees. */
  private static final Set<Integer> BLANKS =
      Set.of(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0);

  private static final int JOINER = 0x200D;
  private static final int EMOJI_STYLE = 0xFE0F;

  private VisibleSigns() {}

  public static String of(String text) {
    if (text.codePoints().noneMatch(VisibleSigns::isHidden)) {
      return text;
    }
    var seen = new StringBuilder(text.length() + 16);
    var before = 0;
    for (var i = 0; i < text.length(); ) {
      var sign = text.codePointAt(i);
      var end = i + Character.charCount(sign);
      var after = end < text.length() ? text.codePointAt(end) : 0;
      if (isHidden(sign) && !isOfEmoji(sign, before, after)) {
        seen.append("⟦U+%04X⟧".formatted(sign));
      } else {
        seen.appendCodePoint(sign);
      }
      before = sign;
      i = end;
    }
    return seen.toString();
  }

  private static boolean isHidden(int sign) {
    return switch (Character.getType(sign)) {
      case Character.CONTROL -> !LAYOUT.contains(sign);
      case Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          true;
      default -> BLANKS.contains(sign) || isVariation(sign);
    };
  }

  private static boolean isVariation(int sign) {
    return (sign >= 0xFE00 && sign <= EMOJI_STYLE)
        || (sign >= 0xE0100 && sign <= 0xE01EF)
        || (sign >= 0x180B && sign <= 0x180F);
  }

  /** Whether the sign is what makes one picture out of two, or a picture out of a letter. */
  private static boolean isOfEmoji(int sign, int before, int after) {
    return (sign == EMOJI_STYLE && Character.isEmoji(before))
        || (sign == JOINER
            && (before == EMOJI_STYLE || Character.isEmoji(before))
            && Character.isExtendedPictographic(after));
  }
}
