package dev.plimsoll.guardrails;

import java.util.regex.Pattern;

/**
 * The best known ways to talk a model out of its orders. Noted only: harmless texts say them too.
 */
final class Injection {
  private static final Pattern PHRASE =
      Pattern.compile(
          "(?:ignore|disregard|forget) (?:all |any |the |your |my )*(?:previous|prior|above|earlier)"
              + "|(?:reveal|print|repeat|show) (?:me )?(?:your|the) (?:system )?prompt"
              + "|you are now (?:in )?(?:dan|developer mode|unrestricted)",
          Pattern.CASE_INSENSITIVE);

  private Injection() {}

  static boolean suspectedIn(String text) {
    return PHRASE.matcher(text).find();
  }
}
