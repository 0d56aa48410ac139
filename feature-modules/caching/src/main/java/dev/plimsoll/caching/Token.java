package dev.plimsoll.caching;

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
 * @param small the text in lower case
 * @param value a form that all its spellings share
 */
record Token(Kind kind, String small, String value) {
  enum Kind {
    WORD,
    NUMBER,
    NEGATION,
    NAME,
    /** Whether it begins a sentence and may be a name. */
    OPENING
  }

  private static final Pattern TOKEN =
      Pattern.compile(
          "\"[^\"\n]{1,80}\"|`[^`\n]{1,80}`"
              + "|(?:(?<![\\p{L}\\p{N}])[-$€£])?[\\p{L}\\p{N}]++"
              + "(?:['’._/@:,+#-][\\p{L}\\p{N}]++)*+[%+#]*+");

  private static final Pattern NUMBER = Pattern.compile("[-$€£]?\\d[\\d.,:/-]*%?(?:st|nd|rd|th)?");
  private static final Pattern THOUSANDS = Pattern.compile(",(?=\\d{3}(?!\\d))");
  private static final Pattern ORDINAL = Pattern.compile("(?<=\\d)(?:st|nd|rd|th)$");
  private static final Pattern IDENTIFIER =
      Pattern.compile(".+[\\p{Lu}\\d].*|.+[._/@:+#].*|.+[+#]");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private static final Map<String, String> NUMBER_WORDS = numberWords();

  private static final Set<String> NEGATIONS =
      words(
          """
          not no never none nobody nothing nowhere neither nor without cannot hardly dont cant wont
          isnt arent doesnt didnt couldnt shouldnt wouldnt hasnt havent except unless fails lacks
          """);

  /** Words that often begin sentences and are not names. */
  private static final Set<String> STARTERS =
      words(
          """
          a about after all also am an and any are as at be because before both but by can check
          compare convert could count create define delete describe did do does each every explain
          fetch find for from generate get give had has have hello help here hi how i if i'd i'll
          i'm i've in include into is it it's its let list look make may me might must my name need
          now of on one open or our outline please provide put read recommend remind remove rewrite
          say search send set shall she he should show since so some start stop suggest summarise
          summarize take tell than thanks that that's the their them then there these they this
          those to translate try turn under until up update use was we we're were what what's when
          where where's which while who who's whom whose why will with would write yes you your
          """);

  /** Function words that can replace each other without a change of meaning. */
  private static final List<Set<String>> ALIKE =
      List.of(
          words("a an the my our"),
          words("do does did can could"),
          words("is are"),
          words("what which"));

  static List<Token> in(String text) {
    var tokens = new ArrayList<Token>();
    var matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      tokens.add(of(matcher, text));
    }
    return tokens;
  }

  private static Token of(MatchResult match, String text) {
    var word = match.group().replace('’', '\'');
    var small = word.toLowerCase(Locale.ROOT);
    if (NUMBER.matcher(small).matches()) {
      return new Token(Kind.NUMBER, small, plain(small));
    }
    var number = NUMBER_WORDS.get(small);
    if (number != null) {
      return new Token(Kind.NUMBER, small, number);
    }
    if (small.endsWith("n't") || NEGATIONS.contains(small)) {
      return new Token(Kind.NEGATION, small, small);
    }
    return new Token(
        kind(word, small, begins(text, match.start())),
        small,
        small.endsWith("'s") ? small.substring(0, small.length() - 2) : small);
  }

  private static Kind kind(String word, String small, boolean begins) {
    if (word.startsWith("\"") || word.startsWith("`") || IDENTIFIER.matcher(word).matches()) {
      return Kind.NAME;
    }
    if (!Character.isUpperCase(word.codePointAt(0))
        || small.equals("i")
        || small.startsWith("i'")) {
      return Kind.WORD;
    }
    return !begins ? Kind.NAME : STARTERS.contains(small) ? Kind.WORD : Kind.OPENING;
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

  /** Whether replacing one word by the other leaves the question the same. */
  static boolean interchangeable(String one, String other) {
    return sameStem(one, other)
        || ALIKE.stream().anyMatch(words -> words.contains(one) && words.contains(other));
  }

  /** Whether two words are forms of the same word, such as {@code color} and {@code colors}. */
  private static boolean sameStem(String one, String other) {
    var common = 0;
    while (common < Math.min(one.length(), other.length())
        && one.charAt(common) == other.charAt(common)) {
      common++;
    }
    return common >= 3 && Math.max(one.length(), other.length()) - common <= 3;
  }

  /** "One" is left out, because it is rarely a number ("which one"). */
  private static Map<String, String> numberWords() {
    var numbers = new HashMap<String, String>();
    var small =
        list(
            """
            zero - two three four five six seven eight nine ten eleven twelve thirteen fourteen
            fifteen sixteen seventeen eighteen nineteen twenty
            """);
    small.forEach(word -> numbers.put(word, Integer.toString(small.indexOf(word))));
    var tens = list("- - - thirty forty fifty sixty seventy eighty ninety");
    tens.forEach(word -> numbers.put(word, Integer.toString(tens.indexOf(word) * 10)));
    list("first second third fourth fifth once twice half hundred thousand million billion")
        .forEach(word -> numbers.put(word, word));
    numbers.remove("-");
    return Map.copyOf(numbers);
  }

  private static Set<String> words(String text) {
    return Set.copyOf(list(text));
  }

  private static List<String> list(String text) {
    return SPACE.splitAsStream(text.strip()).toList();
  }
}
