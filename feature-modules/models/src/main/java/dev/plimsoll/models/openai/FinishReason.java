package dev.plimsoll.models.openai;

import java.util.Locale;
import java.util.Set;

/** Why an answer ended, in the words that strict clients know. */
final class FinishReason {
  private static final Set<String> KNOWN =
      Set.of("stop", "length", "tool_calls", "content_filter", "function_call");

  /** What OpenRouter, DeepSeek, Z.ai and vLLM say of an answer that was broken off. */
  private static final Set<String> BROKEN =
      Set.of(
          "abort",
          "aborted",
          "error",
          "incomplete",
          "insufficient_system_resource",
          "network_error");

  private FinishReason() {}

  static boolean isKnown(String reason) {
    return KNOWN.contains(reason);
  }

  /** Whether an answer was broken off by its provider. */
  static boolean isOfBroken(String reason) {
    return BROKEN.contains(reason.toLowerCase(Locale.ROOT));
  }

  /** A provider's own word, as the nearest of those that are known. */
  static String known(String reason) {
    if (isKnown(reason)) {
      return reason;
    }
    var word = reason.toLowerCase(Locale.ROOT);
    if (word.contains("length") || word.contains("max_tokens") || word.contains("output_tokens")) {
      return "length";
    }
    if (word.contains("filter")
        || word.contains("safety")
        || word.contains("sensitive")
        || word.contains("refus")) {
      return "content_filter";
    }
    return word.contains("tool") ? "tool_calls" : "stop";
  }
}
