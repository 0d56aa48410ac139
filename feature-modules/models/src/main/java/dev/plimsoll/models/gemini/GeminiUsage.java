package dev.plimsoll.models.gemini;

import dev.plimsoll.domain.Tokens;
import dev.plimsoll.models.http.TokenCount;
import tools.jackson.databind.JsonNode;

/**
 * The {@code usageMetadata} of Gemini. Its count of candidates excludes thoughts, which are billed
 * as output, unless the total says that they are included; its count of the prompt includes tokens
 * read from the cache.
 */
final class GeminiUsage {
  private GeminiUsage() {}

  /** Counts that contradict each other are reduced to ones that do not. */
  static Tokens tokens(JsonNode usage) {
    var input = count(usage, "promptTokenCount") + count(usage, "toolUsePromptTokenCount");
    var cached = Math.min(count(usage, "cachedContentTokenCount"), input);
    var candidates = count(usage, "candidatesTokenCount");
    var thoughts = count(usage, "thoughtsTokenCount");
    var included = count(usage, "totalTokenCount") == input + candidates && thoughts <= candidates;
    return new Tokens(input, cached, 0, included ? candidates : candidates + thoughts, thoughts);
  }

  private static long count(JsonNode usage, String name) {
    return TokenCount.of(usage.path(name));
  }
}
