package dev.plimsoll.guardrails;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The best known ways to talk a model out of its orders. Noted only: harmless texts say them too.
 */
final class InjectionDetector {
  private static final Pattern PHRASE =
      Pattern.compile(
          "(?:ignore|disregard|forget) (?:all |any |the |your |my )*(?:previous|prior|above|earlier)"
              + "|(?:reveal|print|repeat|show) (?:me )?(?:your|the) (?:system )?prompt"
              + "|you are now (?:in )?(?:dan|developer mode|unrestricted)",
          Pattern.CASE_INSENSITIVE);

  /** One of these is in every text that the pattern finds; most texts have none. */
  private static final List<String> SIGNS =
      List.of("ignore", "disregard", "forget", "prompt", "you are now");

  private InjectionDetector() {}

  static boolean suspectedIn(String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    return SIGNS.stream().anyMatch(lower::contains) && PHRASE.matcher(text).find();
  }
}
