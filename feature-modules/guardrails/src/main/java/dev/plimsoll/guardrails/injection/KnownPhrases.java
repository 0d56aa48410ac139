package dev.plimsoll.guardrails.injection;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The best-known ways to talk a model out of its orders. Looking for them costs next to nothing.
 */
public final class KnownPhrases {
  private static final String ORDERS =
      "(?:instructions?|directions|directives|orders|rules|guidelines|prompts?|constraints|guardrails|restrictions|safety"
          + " (?:rules|filters))";

  private static final Pattern PHRASE =
      Pattern.compile(
          "\\b(?:ignore|disregard|forget|override|bypass) (?:(?:all|any|of|the|your|my|these|those"
              + "|previous|prior|above|earlier|preceding|system|initial|original|and) ){1,5}"
              + ORDERS
              + "|\\b(?:ignore|disregard|forget)"
              + " (?:(?:everything|all|anything|whatever|what|was|is|of|the|said|written)"
              + " ){1,4}above(?= ?(?:and\\b|[,.;:!]|$))"
              + "|\\b(?:reveal|print|repeat|show|output|display|leak) (?:me |us )?(?:your|the)"
              + " (?:full |entire |hidden |whole |secret |initial )*(?:system"
              + " (?:prompt|message)|prompt|hidden instructions)\\b|\\byou are now (?:in |a |an"
              + " |the )?(?:dan|do anything now|developer mode"
              + "|unrestricted|jailbroken|unfiltered)\\b");

  /** One of these words is in every text that the pattern finds; most texts have none. */
  private static final List<String> SIGNS =
      List.of(
          "ignore",
          "disregard",
          "forget",
          "override",
          "bypass",
          "prompt",
          "message",
          "hidden",
          "you are");

  private KnownPhrases() {}

  /** Whether there is one in a text, whatever its disguise. */
  public static boolean areIn(String text) {
    var folded = FoldedText.lines(text);
    return SIGNS.stream().anyMatch(folded::contains)
        && PHRASE.matcher(FoldedText.oneLine(folded)).find();
  }
}
