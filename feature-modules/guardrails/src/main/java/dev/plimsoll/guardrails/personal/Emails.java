package dev.plimsoll.guardrails.personal;

import java.util.function.Consumer;
import org.apache.commons.validator.routines.EmailValidator;

/** Finds e-mail addresses. */
final class Emails {
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_DOMAIN = 253;
  private static final String NAME_SIGNS = "._%+-";
  private static final EmailValidator VALIDATOR = EmailValidator.getInstance();

  private Emails() {}

  static void find(String text, Consumer<PersonalData> found) {
    for (var at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      var start = startOfName(text, at);
      var end = endOfDomain(text, at);
      if (start < at && text.substring(at, end).indexOf('.') > 0) {
        findIn(text, start, at, end, found);
      }
    }
  }

  /** What follows the address may look like a part of its domain, as in "me@example.org.Thanks". */
  private static void findIn(
      String text, int start, int at, int longest, Consumer<PersonalData> found) {
    for (var end = longest; end > at + 1; end = endBefore(text, at, end)) {
      if (VALIDATOR.isValid(text.substring(start, end))) {
        found.accept(new PersonalData(PersonalDataKind.EMAIL, "an e-mail address", start, end));
        return;
      }
    }
  }

  /** Where the domain ends without its last part. */
  private static int endBefore(String text, int at, int end) {
    var point = end - 1;
    while (point > at && text.charAt(point) != '.') {
      point--;
    }
    return point;
  }

  private static int startOfName(String text, int at) {
    var start = at;
    while (start > 0 && start > at - LONGEST_NAME && isInName(text.charAt(start - 1))) {
      start--;
    }
    while (start < at && NAME_SIGNS.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    return start;
  }

  private static boolean isInName(char c) {
    return Character.isLetterOrDigit(c) || NAME_SIGNS.indexOf(c) >= 0;
  }

  private static int endOfDomain(String text, int at) {
    var end = at + 1;
    while (end < text.length() && end < at + LONGEST_DOMAIN && isInDomain(text.charAt(end))) {
      end++;
    }
    while (end > at + 1 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isInDomain(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-';
  }
}
