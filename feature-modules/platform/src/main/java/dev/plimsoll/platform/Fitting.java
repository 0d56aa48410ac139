package dev.plimsoll.platform;

import java.util.List;
import java.util.function.ToLongFunction;

/** How much of something is taken at once, so that it fits into memory. */
public final class Fitting {
  private Fitting() {}

  /**
   * The first of these that are not too long together; one at least, if there is one.
   *
   * @param most of all together, in the unit of the lengths
   */
  public static <T> List<T> first(List<T> all, ToLongFunction<T> length, long most) {
    var count = 0;
    var together = 0L;
    for (var one : all) {
      together += length.applyAsLong(one);
      if (count > 0 && together > most) {
        break;
      }
      count++;
    }
    return all.subList(0, count);
  }

  /**
   * Where a text may be divided, at this place or one before it, so that both halves of a surrogate
   * pair stay together.
   *
   * @param end after the first character, at most the length of the text
   */
  public static int wholeCharacters(String text, int end) {
    return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
  }
}
