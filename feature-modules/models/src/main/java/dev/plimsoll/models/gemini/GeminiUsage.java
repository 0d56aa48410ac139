package dev.plimsoll.models.gemini;

import dev.plimsoll.domain.Tokens;
import tools.jackson.databind.JsonNode;

/**
 * The {@code usageMetadata} of Gemini. Its count of candidates excludes thoughts, which are billed
 * as output; its count of the prompt includes tokens read from the cache.
 */
final class GeminiUsage {
  private GeminiUsage() {}

  /** Counts that contradict each other are reduced to ones that do not. */
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
