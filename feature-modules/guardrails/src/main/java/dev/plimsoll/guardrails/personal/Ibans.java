package dev.plimsoll.guardrails.personal;

import java.util.function.Consumer;
import org.apache.commons.validator.routines.IBANValidator;

/** Finds the numbers of bank accounts (IBAN), which are as long as their country says. */
final class Ibans {
  private static final int WIDEST_GAP = 2;
  private static final IBANValidator VALIDATOR = IBANValidator.getInstance();

  private Ibans() {}

  static void find(TokenizedText tokens, Consumer<PersonalData> found) {
    var next = 0;
    for (var token = 0; token < tokens.size(); token++) {
      var start = start(tokens, token);
      if (start >= next) {
        var end = end(tokens.text(), start);
        if (end > 0) {
          found.accept(
              new PersonalData(PersonalDataKind.IBAN, "a bank account number (IBAN)", start, end));
          next = end;
        }
      }
    }
  }

  /** Where an IBAN may begin, with or without its name before it: {@code IBANDE89} is seen. */
  private static int start(TokenizedText tokens, int token) {
    var start = tokens.start(token);
    return tokens.length(token) > "IBAN".length()
            && tokens.text().regionMatches(true, start, "IBAN", 0, "IBAN".length())
        ? start + "IBAN".length()
        : start;
  }

  /** Where the IBAN ends that begins here; negative if none does. */
  private static int end(String text, int start) {
    if (start + 1 >= text.length()
        || !isCapital(text.charAt(start))
        || !isCapital(text.charAt(start + 1))) {
      return -1;
    }
    var country = new String(new char[] {plain(text, start), plain(text, start + 1)});
    var rules = VALIDATOR.getValidator(country);
    if (rules == null) {
      return -1;
    }
    var iban = new StringBuilder(rules.getIbanLength());
    var at = start;
    var gap = 0;
    while (at < text.length() && iban.length() < rules.getIbanLength() && gap <= WIDEST_GAP) {
      var c = text.charAt(at);
      if (Character.isLetterOrDigit(c)) {
        iban.append(TokenizedText.plain(c));
        gap = 0;
        if (iban.length() > 2 && iban.length() <= 4 && !Character.isDigit(c)) {
          return -1;
        }
      } else if (TokenizedText.isSeparator(c)) {
        gap++;
      } else {
        return -1;
      }
      at++;
    }
    var ends = at == text.length() || !Character.isLetterOrDigit(text.charAt(at));
    return ends && VALIDATOR.isValid(iban.toString()) ? at : -1;
  }

  private static boolean isCapital(char c) {
    var plain = TokenizedText.plain(c);
    return plain >= 'A' && plain <= 'Z';
  }

  private static char plain(String text, int at) {
    return TokenizedText.plain(text.charAt(at));
  }
}
