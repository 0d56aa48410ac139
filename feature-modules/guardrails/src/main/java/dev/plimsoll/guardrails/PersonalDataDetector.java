package dev.plimsoll.guardrails;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Personal data of shapes that can be checked. */
final class PersonalDataDetector {
  private static final Pattern EMAIL =
      Pattern.compile(
          "\\b[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,4}\\b");
  private static final Pattern CARD = Pattern.compile("\\b\\d(?:[ -]?\\d){12,18}\\b");
  private static final Pattern IBAN = Pattern.compile("\\b[A-Z]{2}\\d{2}(?: ?[A-Z0-9]){11,30}\\b");
  private static final Pattern PHONE =
      Pattern.compile("(?<![\\w.])(?:\\+|00)\\d{1,3}(?:[ ()./-]{0,2}\\d){6,12}\\b");
  private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

  private PersonalDataDetector() {}

  /** The sorts of personal data in a text, never the data. */
  static List<String> in(String text) {
    var found = new ArrayList<String>();
    // Looking for a character first spares most texts the patterns, on the path of every call.
    if (text.indexOf('@') >= 0) {
      note(found, text, EMAIL, "an e-mail address", _ -> true);
    }
    if (text.chars().anyMatch(c -> c >= '0' && c <= '9')) {
      noteNumbers(found, text);
    }
    return found;
  }

  private static void noteNumbers(List<String> found, String text) {
    // The digits of an IBAN can pass for those of a card or a phone.
    var withoutIbans = IBAN.matcher(text).replaceAll(" ");
    note(found, withoutIbans, CARD, "a payment card number", PersonalDataDetector::isCard);
    note(found, text, IBAN, "a bank account number (IBAN)", PersonalDataDetector::isIban);
    note(found, withoutIbans, PHONE, "a phone number", _ -> true);
  }

  private static void note(
      List<String> found, String text, Pattern shape, String kind, Predicate<String> check) {
    if (shape.matcher(text).results().anyMatch(match -> check.test(match.group()))) {
      found.add(kind);
    }
  }

  /** The Luhn check (ISO/IEC 7812-1). */
  static boolean isCard(String text) {
    var digits = text.replaceAll("[ -]", "");
    var sum = 0;
    for (var i = 0; i < digits.length(); i++) {
      var digit = digits.charAt(digits.length() - 1 - i) - '0';
      var doubled = i % 2 == 1 ? digit * 2 : digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
  }

  /** The MOD 97 check (ISO 13616). */
  static boolean isIban(String text) {
    var letters = text.replace(" ", "");
    var turned = letters.substring(4) + letters.substring(0, 4);
    var digits = new StringBuilder();
    turned.chars().forEach(c -> digits.append(Character.digit(c, 36)));
    return new BigInteger(digits.toString()).mod(NINETY_SEVEN).intValue() == 1;
  }
}
