package dev.plimsoll.models.gemini;

import dev.plimsoll.domain.Tokens;
import dev.plimsoll.models.http.ReportedAudio;
import dev.plimsoll.models.http.TokenCount;
import tools.jackson.databind.JsonNode;

/**
 * The {@code usageMetadata} of Gemini. Its count of candidates excludes thoughts, which are billed
 * as output, unless the total says that they are included; its count of the prompt includes tokens
 * read from the cache, and so does that of the sounds in it.
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
    var output = included ? candidates : candidates + thoughts;
    return audio(usage).in(new Tokens(input, cached, 0, output, thoughts));
  }

  private static ReportedAudio audio(JsonNode usage) {
    return new ReportedAudio(
        audio(usage, "promptTokensDetails") + audio(usage, "toolUsePromptTokensDetails"),
        audio(usage, "cacheTokensDetails"),
        audio(usage, "candidatesTokensDetails"));
  }

  /** The sounds in a list of counts by modality. */
  private static long audio(JsonNode usage, String details) {
    return usage
        .path(details)
        .valueStream()
        .filter(detail -> detail.path("modality").asString("").equals("AUDIO"))
        .mapToLong(detail -> count(detail, "tokenCount"))
        .sum();
  }

  private static long count(JsonNode usage, String name) {
    return TokenCount.of(usage.path(name));
  }
}
