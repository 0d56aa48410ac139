package dev.plimsoll.models.openai;

import dev.plimsoll.domain.Tokens;
import tools.jackson.databind.JsonNode;

/** The {@code usage} of the OpenAI API. */
final class OpenAiUsage {
  private OpenAiUsage() {}

  /** Counts that contradict each other are reduced to ones that do not. */
  static Tokens tokens(JsonNode usage) {
    var input = count(usage.path("prompt_tokens"));
    var output = count(usage.path("completion_tokens"));
    var cached = count(usage.path("prompt_tokens_details").path("cached_tokens"));
    var reasoning = count(usage.path("completion_tokens_details").path("reasoning_tokens"));
    return new Tokens(input, Math.min(cached, input), 0, output, Math.min(reasoning, output));
  }

  private static long count(JsonNode number) {
    return Math.max(number.asLong(0), 0);
  }
}
