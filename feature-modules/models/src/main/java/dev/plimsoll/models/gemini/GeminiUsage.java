package dev.plimsoll.models.gemini;

import dev.plimsoll.domain.Tokens;
import tools.jackson.databind.JsonNode;

/**
 * The {@code usageMetadata} of Gemini. Its count of candidates leaves thoughts out, which are
 * billed as output; its count of the prompt includes what was read from the cache.
 */
final class GeminiUsage {
  private GeminiUsage() {}

  /** Counts that do not fit together are cut to those that do. */
  static Tokens tokens(JsonNode usage) {
    var input = count(usage, "promptTokenCount") + count(usage, "toolUsePromptTokenCount");
    var cached = Math.min(count(usage, "cachedContentTokenCount"), input);
    var thoughts = count(usage, "thoughtsTokenCount");
    return new Tokens(input, cached, 0, count(usage, "candidatesTokenCount") + thoughts, thoughts);
  }

  private static long count(JsonNode usage, String name) {
    return Math.max(usage.path(name).asLong(0), 0);
  }
}
