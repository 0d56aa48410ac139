package dev.plimsoll.access.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Passwords that are guessed first, however long they are: those that are put together from common
 * words, the user name, digits, signs and repeated letters alone. The words are a list of our own,
 * {@code common-passwords.txt}.
 */
final class CommonPasswords {
  private static final Set<String> WORDS = words();
  private static final int LONGEST_WORD =
      WORDS.stream().mapToInt(String::length).max().orElseThrow();

  /** Signs that people write for letters, and the letters. */
  private static final String WRITTEN = "@4301!$57+";

  private static final String MEANT = "aaeoiisstt";

  private CommonPasswords() {}

  /** Whether a password is one of them. */
  static boolean include(String password, String userName) {
    var text = password.toLowerCase(Locale.ROOT);
    var own = userName.toLowerCase(Locale.ROOT);
    return isPutTogether(text, own) || isPutTogether(withLetters(text), own);
  }

  private static boolean isPutTogether(String text, String own) {
    var reached = new boolean[text.length() + 1];
    reached[0] = true;
    for (var i = 0; i < text.length(); i++) {
      if (reached[i]) {
        step(text, i, own, reached);
      }
    }
    return reached[text.length()];
  }

  /** Marks the places to which one can get from here. */
  private static void step(String text, int from, String own, boolean[] reached) {
    var next = text.charAt(from);
    if (!Character.isLetter(next) || isRepeated(text, from)) {
      reached[from + 1] = true;
    }
    if (own.length() > 2 && text.startsWith(own, from)) {
      reached[from + own.length()] = true;
    }
    var end = Math.min(text.length(), from + LONGEST_WORD);
    for (var to = from + 1; to <= end; to++) {
      reached[to] |= WORDS.contains(text.substring(from, to));
    }
  }

  private static boolean isRepeated(String text, int at) {
    var letter = text.charAt(at);
    return (at > 0 && text.charAt(at - 1) == letter)
        || (at + 1 < text.length() && text.charAt(at + 1) == letter);
  }

  private static String withLetters(String text) {
    var letters = new StringBuilder(text);
    for (var i = 0; i < letters.length(); i++) {
      var sign = WRITTEN.indexOf(letters.charAt(i));
      if (sign >= 0) {
        letters.setCharAt(i, MEANT.charAt(sign));
      }
    }
    return letters.toString();
  }

  private static Set<String> words() {
    try (var file = CommonPasswords.class.getResourceAsStream("common-passwords.txt")) {
      var words = new HashSet<String>();
      new String(Objects.requireNonNull(file).readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Arrays.stream(line.split(" ")))
          .filter(word -> !word.isEmpty())
          .forEach(words::add);
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
