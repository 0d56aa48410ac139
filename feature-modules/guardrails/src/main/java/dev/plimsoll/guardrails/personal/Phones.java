package dev.plimsoll.guardrails.personal;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds phone numbers: international ones, national ones in the way that people write them, and
 * others with a word such as "call" nearby.
 */
final class Phones {
  private static final int SHORTEST = 7;
  private static final int LONGEST = 15;
  private static final int LONGEST_WITH_ZEROS = LONGEST + 3;
  private static final int MOST_PARTS = 8;

  /** Looking a number up takes microseconds; after so many in one text, its form decides. */
  private static final int MOST_LOOKUPS = 5_000;

  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  private static final Pattern WORDS =
      Context.words(
          "phone|tele?(?:fon|phone|f[oó]n|\\b)|t[ée]l\\b|mobil|cell|fax|handy|whatsapp|signal\\b"
              + "|sms|call|ring\\b|dial|text (?:me|him|her|us|them)|messag|reach|answering|contact"
              + "|hotline|helpline|my number\\b|desk|office|pager|voicemail|puhelin|kom[oó]rk"
              + "|cep\\b|tlf|mob\\b|gsm|rufnummer|ruf\\b|anruf|ruft|appel|ll[aá]m|chiam|cellulare"
              + "|m[oó]vil|celular|portable|電話|전화|电话|телефон|тел\\b|звон");

  private static final Pattern WORD_AFTER =
      Pattern.compile(
          "^[^\\p{L}\\n]{1,3}(?:office|fax|mobile|cell|phone|desk|tel\\b"
              + "|is my (?:new )?(?:phone|mobile|cell|number))",
          Pattern.CASE_INSENSITIVE);

  /** What a number of another kind stands behind. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(?<!\\p{L})(?:order|invoice|ticket|case|ref(?:erence)?|account|acct|id|zip|code|pin|box"
              + "|post(?:al )?code|psc|room|apt|suite|unit|card|iban|licen[cs]e|passport|member"
              + "|customer|tracking|serial|article|isbn|issn|ean|sku|policy|version|build|page"
              + "|step|port|error|\\$|€|£)[\\s.:#]{0,2}"
              + "(?:(?:no|nr|number|code)\\b[\\s.:#]{0,2}|is )?(?:#\\s?)?$",
          Pattern.CASE_INSENSITIVE);

  /** Dates, and numbers of the form of a US social security number. */
  private static final Pattern OTHER_FORM =
      Pattern.compile(
          "(?:19|20)\\d{2}([./-])(?:0?[1-9]|1[0-2])\\1(?:0?[1-9]|[12]\\d|3[01])\\b.*"
              + "|(?:0?[1-9]|[12]\\d|3[01])([./-])(?:0?[1-9]|[12]\\d|3[01])\\2(?:19|20)?\\d{2}\\b.*"
              + "|\\d{3}-\\d{2}-\\d{4}",
          Pattern.DOTALL);

  private static final Pattern AMERICAN =
      Pattern.compile("(?:1[-. ])?\\(?[2-9]\\d{2}(?:\\) ?|[-. ])[2-9]\\d{2}[-. ]\\d{4}");

  private static final Pattern WITH_AREA =
      Pattern.compile("\\(\\d{2,5}\\)[ -]?\\d{2,4}(?:[ -]\\d{2,4}){1,3}");

  private static final Pattern WITH_TRUNK =
      Pattern.compile("\\(?0\\d{1,5}\\)?[ ./-]{1,3}\\d{2,8}(?:[ ./-]\\d{2,5}){0,4}");

  private static final Pattern EXTENSION =
      Pattern.compile(" ?(?:x|ext\\.?|extension) ?\\d{1,6}\\b", Pattern.CASE_INSENSITIVE);

  private final TokenizedText tokens;
  private final Countries countries;
  private final String text;
  private int lookups;

  private Phones(TokenizedText tokens, Countries countries) {
    this.tokens = tokens;
    this.countries = countries;
    text = tokens.text();
  }

  static void find(TokenizedText tokens, Countries countries, Consumer<PersonalData> found) {
    new Phones(tokens, countries).find(found);
  }

  private void find(Consumer<PersonalData> found) {
    for (var first = 0; first < tokens.size(); first++) {
      var last = last(first);
      if (last >= 0) {
        found.accept(
            new PersonalData(
                PersonalDataKind.PHONE, "a phone number", start(first, last), end(last)));
        first = last;
      }
    }
  }

  /** The last token of the longest phone number that begins here; negative if none does. */
  private int last(int first) {
    if (!tokens.isNumber(first) || tokens.isFraction(first)) {
      return -1;
    }
    var last = first;
    var digits = tokens.length(first);
    while (last - first + 1 < MOST_PARTS
        && isContinued(last)
        && digits + tokens.length(last + 1) <= LONGEST_WITH_ZEROS) {
      last++;
      digits += tokens.length(last);
    }
    if (digits < SHORTEST) {
      return -1;
    }
    var hasWord = WORDS.matcher(Context.before(text, tokens.start(first))).find();
    while (last >= first && digits >= SHORTEST) {
      if (!tokens.arePartOfId(first, last) && isPhone(first, last, digits, hasWord)) {
        return last;
      }
      digits -= tokens.length(last);
      last--;
    }
    return -1;
  }

  private boolean isContinued(int token) {
    return tokens.isJoined(token, "()/") && tokens.isNumber(token + 1);
  }

  private boolean isPhone(int first, int last, int digits, boolean hasWord) {
    if (isInternational(first)) {
      return isPossible(written(first, last), "ZZ");
    }
    if (digits > LONGEST) {
      return false;
    }
    if (isWhole(first, last) && hasNationalForm(first, last)) {
      return !hasOtherForm(first, last);
    }
    return (hasWord || hasWordAfter(last))
        && !hasOtherForm(first, last)
        && !OTHER.matcher(Context.before(text, start(first, last))).find()
        && isPossibleAnywhere(written(first, last));
  }

  private String written(int first, int last) {
    return text.substring(start(first, last), tokens.end(last));
  }

  private boolean hasOtherForm(int first, int last) {
    return OTHER_FORM.matcher(written(first, last)).matches();
  }

  /** Whether it begins with + or with 00, which stands for it. */
  private boolean isInternational(int first) {
    var start = tokens.start(first);
    if (tokens.before(first) == '+') {
      return !Character.isLetterOrDigit(tokens.charAt(start - 2));
    }
    return tokens.charAt(start) == '0'
        && tokens.charAt(start + 1) == '0'
        && tokens.charAt(start + 2) != '0'
        && !isNumberBefore(first);
  }

  private boolean hasNationalForm(int first, int last) {
    if (hasArea(first, last)) {
      return true;
    }
    if (tokens.charAt(tokens.start(first)) == '0') {
      var written = written(first, last);
      return (countries.areNamed() || WITH_TRUNK.matcher(written).matches())
          && isValidAnywhere(written);
    }
    return hasAmericanForm(first, last);
  }

  private boolean hasArea(int first, int last) {
    return tokens.before(first) == '(' && WITH_AREA.matcher(written(first, last)).matches();
  }

  private boolean hasAmericanForm(int first, int last) {
    return hasAmericanParts(first, last)
        && (countries.contain("US") || countries.contain("CA"))
        && AMERICAN.matcher(written(first, last)).matches();
  }

  private boolean hasAmericanParts(int first, int last) {
    return last >= first + 2
        && tokens.length(last) == 4
        && tokens.length(last - 1) == 3
        && tokens.length(last - 2) == 3;
  }

  /** Whether the numbers before and after it are no parts of it. */
  private boolean isWhole(int first, int last) {
    return !isWithin(first - 1, first - 1)
        && !(isNumberBefore(first) && isNumberBefore(first - 1))
        && !isWithin(last, last + 1);
  }

  /** Whether a token belongs closer to the next than by a space. */
  private boolean isWithin(int token, int other) {
    return tokens.isJoined(token, "()/")
        && tokens.isNumber(other)
        && tokens.charAt(tokens.end(token)) != ' ';
  }

  private boolean isNumberBefore(int token) {
    return tokens.isJoined(token - 1) && tokens.hasDigit(token - 1);
  }

  private boolean hasWordAfter(int last) {
    return !isContinued(last)
        && (extension(last).lookingAt()
            || WORD_AFTER.matcher(Context.after(text, tokens.end(last))).find());
  }

  private boolean isPossibleAnywhere(String written) {
    return countries.codes().stream().anyMatch(country -> isPossible(written, country));
  }

  private boolean isPossible(String written, String country) {
    if (lookups++ > MOST_LOOKUPS) {
      return true;
    }
    var number = written.startsWith("00") ? plus(written) : written;
    return NUMBERS.isPossibleNumber(number, country);
  }

  /** With + for 00. */
  private static String plus(String written) {
    return "+" + written.substring(2);
  }

  private boolean isValidAnywhere(String written) {
    return countries.codes().stream().anyMatch(country -> isValid(written, country));
  }

  private boolean isValid(String written, String country) {
    if (lookups++ > MOST_LOOKUPS) {
      return true;
    }
    try {
      return NUMBERS.isValidNumberForRegion(NUMBERS.parse(written, country), country);
    } catch (NumberParseException _) {
      return false;
    }
  }

  /** Where the number begins, with its plus sign or the parenthesis of its area code. */
  private int start(int first, int last) {
    var start = tokens.start(first);
    if (tokens.before(first) == '+') {
      start--;
    }
    var opens = tokens.charAt(start - 1) == '(';
    return opens && text.substring(start, tokens.end(last)).indexOf(')') >= 0 ? start - 1 : start;
  }

  /** Where the number ends, with its extension. */
  private int end(int last) {
    var extension = extension(last);
    return extension.lookingAt() ? extension.end() : tokens.end(last);
  }

  private Matcher extension(int last) {
    return EXTENSION.matcher(text).region(tokens.end(last), text.length());
  }
}
