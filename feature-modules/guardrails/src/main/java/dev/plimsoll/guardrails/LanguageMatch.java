package dev.plimsoll.guardrails;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What follows when an answer is in another language than its question. */
public enum LanguageMatch {
  /** Nothing: it is not looked at. */
  OFF,
  /** It is kept with the call. */
  NOTE,
  /** The model is asked again once, and then the next step of the fallback order is taken. */
  BLOCK;

  private static final Pattern CODE = Pattern.compile("(?s)```.*?(```|$)|`[^`]*`");

  /** The language of a shorter text is left open: names and numbers look like any language. */
  static final int SHORTEST = 20;

  /** How a mismatch is found; empty where there is none, or where a language cannot be told. */
  Optional<Finding> check(String question, String answer) {
    if (this == OFF) {
      return Optional.empty();
    }
    var asked = prose(question);
    var given = prose(answer);
    if (asked.length() < SHORTEST || given.length() < SHORTEST) {
      return Optional.empty();
    }
    var wanted = Language.of(asked);
    var found = Language.of(given);
    return wanted == null || found == null || wanted.equals(found)
        ? Optional.empty()
        : Optional.of(finding(mismatch(wanted, found)));
  }

  private Finding finding(String mismatch) {
    return this == BLOCK
        ? OutputCheck.LANGUAGE.block(mismatch)
        : OutputCheck.LANGUAGE.note(mismatch);
  }

  private static String mismatch(String wanted, String found) {
    return "The question is in %s, but the answer is in %s.".formatted(name(wanted), name(found));
  }

  private static String name(String code) {
    return Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
  }

  /** The text without its code, whose words are English in any language. */
  private static String prose(String text) {
    return CODE.matcher(text).replaceAll(" ").strip();
  }
}
