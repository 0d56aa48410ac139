package dev.plimsoll.guardrails.personal;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.CreditCardValidator;
import org.apache.commons.validator.routines.CreditCardValidator.CreditCardRange;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/**
 * Finds the numbers of payment cards. Without a word such as "card" nearby, a number must begin as
 * an issuer's and be written as on a card.
 */
final class Cards {
  private static final int SHORTEST = 12;
  private static final int SHORTEST_ALONE = 14;
  private static final int LONGEST = 19;

  private static final CreditCardValidator ISSUERS =
      new CreditCardValidator(
          new CreditCardRange[] {
            range("4", 16, 16),
            range("4", 19, 19), // Visa
            new CreditCardRange("51", "55", 16, 16), // Mastercard
            new CreditCardRange("2221", "2720", 16, 16),
            range("34", 15, 15),
            range("37", 15, 15), // American Express
            new CreditCardRange("300", "305", 14, 16), // Diners Club
            range("3095", 14, 16),
            range("36", 14, 19),
            new CreditCardRange("38", "39", 14, 19),
            range("6011", 16, 19),
            new CreditCardRange("644", "649", 16, 19), // Discover
            range("65", 16, 19),
            new CreditCardRange("3528", "3589", 16, 19), // JCB
            range("1800", 15, 15),
            range("2131", 15, 15),
            range("62", 16, 19),
            range("81", 16, 19), // UnionPay
            range("50", 16, 19),
            new CreditCardRange("56", "58", 16, 19), // Maestro
            range("63", 16, 19),
            range("67", 16, 19),
            range("60", 16, 16),
            range("82", 16, 16), // RuPay
            new CreditCardRange("2200", "2204", 16, 19), // Mir
            range("9792", 16, 16), // Troy
          });

  private static final Pattern CONTEXT =
      Context.words(
          "cards?\\b|visa\\b|master ?card|maestro|amex|american"
              + " express|diners|discover\\b|jcb\\b|union ?pay|cc\\b|pan\\b|kreditkarte"
              + "|karten?|carte|tarjeta|carta|cart[ãa]o|kort|kaart|karta|kart\\p{L}{0,2}\\b|k[aá]rty"
              + "|kortti|карт|カード|卡");

  private Cards() {}

  private static CreditCardRange range(String prefix, int shortest, int longest) {
    return new CreditCardRange(prefix, null, shortest, longest);
  }

  static void find(TokenizedText tokens, Consumer<PersonalData> found) {
    for (var first = 0; first < tokens.size(); first++) {
      var last = lastTokenOfCard(tokens, first);
      if (last >= 0) {
        found.accept(
            new PersonalData(
                PersonalDataKind.CARD,
                "a payment card number",
                tokens.start(first),
                tokens.end(last)));
        first = last;
      }
    }
  }

  /**
   * The token with which the card number ends that begins at this one; negative if none does. What
   * follows a number may also look like its end, so an issuer's number goes before a longer one.
   */
  private static int lastTokenOfCard(TokenizedText tokens, int first) {
    if (!tokens.isNumber(first) || tokens.isFraction(first)) {
      return -1;
    }
    var digits = new StringBuilder(LONGEST);
    var asOnCard = true;
    var longest = -1;
    for (var last = first; last == first || isContinued(tokens, last); last++) {
      if (digits.length() + tokens.length(last) > LONGEST) {
        break;
      }
      tokens.appendTo(digits, last);
      asOnCard &= tokens.length(last) >= (last == first ? 4 : 3);
      if (digits.length() >= SHORTEST
          && (asOnCard || Context.isThere(tokens.text(), tokens.start(first), tokens.end(last)))
          && LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(digits.toString())) {
        if (asOnCard && isIssuers(tokens, first, last, digits.toString())) {
          return last;
        }
        if (Context.hasWord(CONTEXT, tokens.text(), tokens.start(first), tokens.end(last))) {
          longest = last;
        }
      }
    }
    return longest;
  }

  private static boolean isContinued(TokenizedText tokens, int token) {
    return tokens.isJoined(token - 1) && tokens.isNumber(token);
  }

  private static boolean isIssuers(TokenizedText tokens, int first, int last, String digits) {
    return digits.length() >= SHORTEST_ALONE
        && !tokens.arePartOfId(first, last)
        && ISSUERS.isValid(digits);
  }
}
