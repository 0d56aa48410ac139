package dev.plimsoll.knowledge;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A page of a collection, which is split into passages.
 *
 * @param id unique in its collection, as used in links
 * @param title its first heading
 * @param markdown the whole page
 */
public record Document(String id, String title, String markdown) {
  private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");

  /** The anchor of a heading in a link to it: {@code /guide/05-kill-switch#anchor}. */
  public static String anchor(String heading) {
    var words = NO_WORD.matcher(heading.toLowerCase(Locale.ROOT)).replaceAll("-");
    return words.replaceAll("^-|-$", "");
  }
}
