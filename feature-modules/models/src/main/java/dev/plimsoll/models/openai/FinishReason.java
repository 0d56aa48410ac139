package dev.plimsoll.models.openai;

import java.util.Locale;
import java.util.Set;

/** Why an answer ended, in the words that strict clients know. */
final class FinishReason {
  private static final Set<String> KNOWN =
      Set.of("stop", "length", "tool_calls", "content_filter", "function_call");

  /** What OpenRouter says of an answer that its provider broke off. */
  static final String ERROR = "error";

  private FinishReason() {}

  static boolean isKnown(String reason) {
    return KNOWN.contains(reason);
  }

  /** A provider's own word, as the nearest of those that are known. */
  static String known(String reason) {
    if (isKnown(reason)) {
      return reason;
    }
    var word = reason.toLowerCase(Locale.ROOT);
    if (word.contains("length") || word.contains("max_tokens")) {
      return "length";
    }
    if (word.contains("filter") || word.contains("safety") || word.contains("refus")) {
      return "content_filter";
    }
    return word.contains("tool") ? "tool_calls" : "stop";
  }
}
