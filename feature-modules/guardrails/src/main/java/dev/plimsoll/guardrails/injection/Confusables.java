package dev.plimsoll.guardrails.injection;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Letters of other alphabets that look like Latin ones. */
final class Confusables {
  /** Each with the Latin letter that it looks like. */
  private static final String PAIRS =
      "αa аa вb εe еe єe һh іi ιi ɩi јj κk кk ӏl мm οo оo рp ρp ɡg ѕs "
          + "тt τt υu уy ԝw хx χx ʏy νv ɑa ɪi ɴn ʀr ʟl ʙb ʜh ɢg ᴀa ᴄc сc "
          + "ᴅd ԁd ᴇe ᴊj ᴋk ᴍm ᴏo ᴘp ᴛt ᴜu ᴠv ᴡw ᴢz զq ոn սu ցg ";

  private static final Map<Character, Character> ALIKE = alike();
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

  private Confusables() {}

  private static Map<Character, Character> alike() {
    var alike = new HashMap<Character, Character>();
    for (var i = 0; i < PAIRS.length(); i += 3) {
      alike.put(PAIRS.charAt(i), PAIRS.charAt(i + 1));
    }
    return alike;
  }

  /**
   * The text in Latin letters where it only seems to be: in words of mixed alphabets, and in words
   * of nothing but such letters among Latin ones. Words that are Greek or Russian stay.
   *
   * @param text in lower case
   */
  static String folded(String text) {
    if (text.chars().noneMatch(c -> ALIKE.containsKey((char) c))) {
      return text;
    }
    var isLatin = count(text, Confusables::isLatin) > count(text, Confusables::isForeign);
    return WORD.matcher(text)
        .replaceAll(word -> isDisguised(word.group(), isLatin) ? latin(word.group()) : "$0");
  }

  private static boolean isDisguised(String word, boolean isLatin) {
    return word.chars().anyMatch(Confusables::isLatin)
        || (isLatin && word.chars().allMatch(c -> ALIKE.containsKey((char) c)));
  }

  private static long count(String text, IntPredicate letter) {
    return text.chars().filter(letter).count();
  }

  /** Small capitals and letters of phonetics are Latin, too. */
  private static boolean isLatin(int letter) {
    return (letter >= 'a' && letter <= 'z')
        || (letter >= 0x250 && letter <= 0x2AF)
        || (letter >= 0x1D00 && letter <= 0x1D7F);
  }

  private static boolean isForeign(int letter) {
    return Character.isLetter(letter) && !isLatin(letter) && !ALIKE.containsKey((char) letter);
  }

  private static String latin(String word) {
    var latin = new StringBuilder(word.length());
    for (var i = 0; i < word.length(); i++) {
      latin.append(ALIKE.getOrDefault(word.charAt(i), word.charAt(i)).charValue());
    }
    return latin.toString();
  }
}
