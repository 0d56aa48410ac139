package dev.plimsoll.ui.signin;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The query of a request of a page. Vaadin writes what it cannot read into the log, with the line
 * breaks in it.
 */
final class PageQuery {
  private static final String PAGE = "v-uiId";

  /** What is decoded once more. */
  private static final Set<String> ADDRESSES = Set.of("location", "query");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  private PageQuery() {}

  /** Whether Vaadin can read it. */
  static boolean isPlain(String query) {
    try {
      for (var field : query.split("&", -1)) {
        var sign = field.indexOf('=');
        var name = decoded(sign < 0 ? field : field.substring(0, sign));
        var value = sign < 0 ? "" : decoded(field.substring(sign + 1));
        if (name.equals(PAGE) && !NUMBER.matcher(value).matches()) {
          return false;
        }
        if (ADDRESSES.contains(name)) {
          var _ = decoded(value);
        }
      }
      return true;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
