package dev.plimsoll.caching.terms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A word, number or identifier of an English text.
 *
 * @param small the text in lower case, without a possessive or a contracted verb
 * @param value a form that all its spellings share: the stem of a word, the digits of a number
 * @param begins whether a sentence begins with it
 * @param follows whether only a space is between it and the token before
 */
record Token(Kind kind, String small, String value, boolean begins, boolean follows) {
  enum Kind {
    WORD,
    NUMBER,
    NEGATION,
    /** A capitalized word inside a sentence, which may be a name. */
    NAME,
    /** An identifier or a quotation, which has no other spelling. */
    IDENTIFIER,
    /** A capitalized word that may be so only because it begins a sentence. */
    OPENING
  }

  private static final Pattern TOKEN =
      Pattern.compile(
          "\"[^\"\n]{1,80}\"|`[^`\n]{1,80}`"
              + "|(?:(?<![\\p{L}\\p{N}])[-$€£])?[\\p{L}\\p{N}]++"
              + "(?:['’._@:,+#-][\\p{L}\\p{N}]++|(?<=\\d)/\\d++)*+[%+#]*+");

  private static final Pattern NUMBER = Pattern.compile("[-$€£]?\\d[\\d.,:/-]*%?(?:st|nd|rd|th)?");
  private static final Pattern VERSION = Pattern.compile("v(?=\\d)");
  private static final Pattern THOUSANDS = Pattern.compile(",(?=\\d{3}(?!\\d))");
  private static final Pattern ORDINAL = Pattern.compile("(?<=\\d)(?:st|nd|rd|th)$");
  private static final Pattern IDENTIFIER =
      Pattern.compile(".+[._/@:+#].*|.+[+#]|.*\\p{L}\\d.*|.*\\d\\p{L}.*|.*\\p{Ll}\\p{Lu}.*");
  private static final Pattern ABBREVIATION = Pattern.compile("e\\.g|i\\.e|a\\.m|p\\.m|u\\.s");
  private static final Pattern ENDING = Pattern.compile("'(?:s|m|d|ve|ll|re)?$");
  private static final Pattern HYPHEN = Pattern.compile("[-.]");

  /** Two words that are often written as one. */
  private static final Pattern COMPOUND =
      Pattern.compile("(?i)\\b(log|sign|check|at)[ -](in|out|up|least|most)\\b(?!-)");

  /** A prefix that says "without". */
  private static final Pattern NEGATING =
      Pattern.compile("(?i)(?<![\\w-])(?:non|no|zero)-(\\p{L}+)");

  private static final Pattern NECESSITY =
      Pattern.compile("(?i)\\b(?:have|has|had|need|needs|ought|supposed) to\\b");

  private static final Map<String, String> NUMBER_WORDS = numberWords();

  private static final Set<String> NEGATIONS =
      Lexicon.of(
          """
          not no never none nobody nothing nowhere neither nor without cannot hardly dont cant wont
          isnt arent doesnt didnt couldnt shouldnt wouldnt hasnt havent wasnt werent except unless
          fail fails lack lacks lacking unable impossible absence absent missing prevent avoid
          omitting excluding
          """);

  static List<Token> in(String text) {
    var tokens = new ArrayList<Token>();
    var joined = spelledOut(text);
    var matcher = TOKEN.matcher(joined);
    var end = 0;
    while (matcher.find()) {
      var between = joined.substring(end, matcher.start());
      end = matcher.end();
      if (!isInterjection(matcher, joined)) {
        tokens.add(of(matcher, joined, !tokens.isEmpty() && between.isBlank()));
      }
    }
    return tokens;
  }

  /** Joins or splits what is written in several ways. */
  private static String spelledOut(String text) {
    var compounds = COMPOUND.matcher(text).replaceAll("$1$2");
    var negations = NEGATING.matcher(compounds).replaceAll("no $1");
    return NECESSITY.matcher(negations).replaceAll("must");
  }

  /** "No, it is not" says one no. */
  private static boolean isInterjection(MatchResult match, String text) {
    var word = match.group().toLowerCase(Locale.ROOT);
    return (word.equals("no") || word.equals("yes"))
        && match.end() < text.length()
        && text.charAt(match.end()) == ','
        && begins(text, match.start());
  }

  private static Token of(MatchResult match, String text, boolean follows) {
    var word = match.group().replace('’', '\'');
    var begins = begins(text, match.start());
    var small = word.toLowerCase(Locale.ROOT);
    var digits = VERSION.matcher(small).replaceFirst("");
    if (NUMBER.matcher(digits).matches()) {
      return new Token(Kind.NUMBER, small, plain(digits), begins, follows);
    }
    var number = NUMBER_WORDS.get(small);
    if (number != null && isNumber(small, match.end(), text)) {
      return new Token(Kind.NUMBER, small, number, begins, follows);
    }
    if (small.endsWith("n't") || NEGATIONS.contains(small)) {
      return new Token(Kind.NEGATION, small, small, begins, follows);
    }
    if (word.startsWith("\"") || word.startsWith("`")) {
      var inner = word.substring(1, word.length() - 1).strip();
      var value = word.startsWith("\"") ? inner.toLowerCase(Locale.ROOT) : inner;
      return new Token(Kind.IDENTIFIER, small, value, begins, follows);
    }
    if (IDENTIFIER.matcher(word).matches() && !ABBREVIATION.matcher(small).matches()) {
      return new Token(
          Kind.IDENTIFIER, small, begins ? uncapitalized(word) : word, begins, follows);
    }
    var plain = HYPHEN.matcher(ENDING.matcher(small).replaceFirst("")).replaceAll("");
    return new Token(kind(word, plain, begins), plain, Stems.of(plain), begins, follows);
  }

  private static Kind kind(String word, String small, boolean begins) {
    if (!Character.isUpperCase(word.codePointAt(0)) || small.equals("i")) {
      return Kind.WORD;
    }
    return begins ? Kind.OPENING : Kind.NAME;
  }

  /** An identifier that begins a sentence may have its capital from there. */
  private static String uncapitalized(String word) {
    var rest = word.substring(1);
    return rest.equals(rest.toLowerCase(Locale.ROOT)) ? word.toLowerCase(Locale.ROOT) : word;
  }

  /** "First" counts something, unless it ends a clause. */
  private static boolean isNumber(String word, int end, String text) {
    return !word.equals("first") || text.startsWith(" ", end);
  }

  private static String plain(String number) {
    return ORDINAL.matcher(THOUSANDS.matcher(number).replaceAll("")).replaceAll("");
  }

  /** Whether a sentence begins at this place. */
  private static boolean begins(String text, int at) {
    for (var i = at - 1; i >= 0; i--) {
      var before = text.charAt(i);
      if (".!?:;\n\"".indexOf(before) >= 0) {
        return true;
      }
      if (Character.isLetterOrDigit(before)) {
        return false;
      }
    }
    return true;
  }

  /** "One" is left out, because it is rarely a number ("which one"). */
  private static Map<String, String> numberWords() {
    var numbers = new HashMap<String, String>();
    var small =
        Lexicon.inOrder(
            """
            zero - two three four five six seven eight nine ten eleven twelve thirteen fourteen
            fifteen sixteen seventeen eighteen nineteen twenty
            """);
    small.forEach(word -> numbers.put(word, Integer.toString(small.indexOf(word))));
    var tens = Lexicon.inOrder("- - - thirty forty fifty sixty seventy eighty ninety");
    tens.forEach(word -> numbers.put(word, Integer.toString(tens.indexOf(word) * 10)));
    var others =
        "first second third fourth fifth twice half hundred thousand million billion dozen";
    Lexicon.inOrder(others).forEach(word -> numbers.put(word, word));
    Lexicon.inOrder("hundred thousand million billion dozen")
        .forEach(word -> numbers.put(word + "s", word));
    numbers.remove("-");
    return Map.copyOf(numbers);
  }
}
