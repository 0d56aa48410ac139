package dev.plimsoll.guardrails.personal;

import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Finds US social security numbers and the taxpayer numbers of the same form. */
final class SocialSecurityNumbers {
  private static final int DIGITS = 9;

  /** Printed in advertisements, so that nobody has them. */
  private static final Set<String> NOBODYS =
      Set.of("078051120", "219099999", "123456789", "987654321");

  private static final Pattern SSN =
      Pattern.compile("(?!000|666|9)\\d{3}(?!00)\\d{2}(?!0000)\\d{4}");
  private static final Pattern ITIN =
      Pattern.compile("9\\d{2}(?:5\\d|6[0-5]|7\\d|8[0-8]|9[0-24-9])\\d{4}");
  private static final Pattern WORDS =
      Context.words("ssn|ss ?#|ss number|social security|social\\b|itin\\b|taxpayer|tax id");

  private SocialSecurityNumbers() {}

  static void find(TokenizedText tokens, Consumer<PersonalData> found) {
    for (var first = 0; first < tokens.size(); first++) {
      var last = last(tokens, first);
      if (last >= 0) {
        var number = new StringBuilder(DIGITS);
        for (var token = first; token <= last; token++) {
          tokens.appendTo(number, token);
        }
        report(number.toString(), tokens.start(first), tokens.end(last), found);
      }
    }
  }

  private static void report(String number, int start, int end, Consumer<PersonalData> found) {
    if (NOBODYS.contains(number) || number.chars().distinct().count() == 1) {
      return;
    }
    if (SSN.matcher(number).matches()) {
      found.accept(
          new PersonalData(PersonalDataKind.US_SSN, "a US social security number", start, end));
    } else if (ITIN.matcher(number).matches()) {
      found.accept(
          new PersonalData(PersonalDataKind.NATIONAL_ID, "a US taxpayer number", start, end));
    }
  }

  /** The last token of a number that is written as one, or with a word beside it. */
  private static int last(TokenizedText tokens, int first) {
    if (!tokens.isNumber(first)) {
      return -1;
    }
    var last = first + 2;
    if (last < tokens.size()
        && hasForm(tokens, first)
        && !isPartOfMore(tokens, first, last)
        && (tokens.charAt(tokens.end(first)) != ' ' || hasWord(tokens, first, last))) {
      return last;
    }
    return tokens.length(first) == DIGITS && hasWord(tokens, first, first) ? first : -1;
  }

  private static boolean hasWord(TokenizedText tokens, int first, int last) {
    return Context.hasWord(WORDS, tokens.text(), tokens.start(first), tokens.end(last));
  }

  /** Three, two and four digits with the same character between them. */
  private static boolean hasForm(TokenizedText tokens, int first) {
    return tokens.length(first) == 3
        && tokens.length(first + 1) == 2
        && tokens.length(first + 2) == 4
        && tokens.isNumber(first + 1)
        && tokens.isNumber(first + 2)
        && tokens.isJoined(first)
        && tokens.isJoined(first + 1)
        && tokens.charAt(tokens.end(first)) == tokens.charAt(tokens.end(first + 1));
  }

  private static boolean isPartOfMore(TokenizedText tokens, int first, int last) {
    var hyphen = tokens.charAt(tokens.end(first));
    return (tokens.before(first) == hyphen && hyphen != ' ')
        || (tokens.charAt(tokens.end(last)) == hyphen
            && Character.isDigit(tokens.charAt(tokens.end(last) + 1)));
  }
}
