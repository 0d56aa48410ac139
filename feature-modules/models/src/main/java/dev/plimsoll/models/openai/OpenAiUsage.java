package dev.plimsoll.models.openai;

import dev.plimsoll.domain.Tokens;
import dev.plimsoll.models.http.TokenCount;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The {@code usage} of the OpenAI API, in the forms that its many servers give it. */
final class OpenAiUsage {
  private OpenAiUsage() {}

  /**
   * Counts that contradict each other are reduced to ones that do not. What the total has beyond
   * its parts is output, such as thoughts that xAI counts beside the completion, or input where
   * there is none.
   */
  static Tokens tokens(JsonNode usage) {
    var input = TokenCount.of(usage.path("prompt_tokens"));
    var output = TokenCount.of(usage.path("completion_tokens"));
    var rest = TokenCount.of(usage.path("total_tokens")) - input - output;
    if (rest > 0 && input > 0) {
      output += rest;
    } else if (rest > 0) {
      input = rest;
    }
    var ofInput = usage.path("prompt_tokens_details");
    var ofOutput = usage.path("completion_tokens_details");
    var read = most(ofInput.path("cached_tokens"), usage.path("prompt_cache_hit_tokens"));
    var written =
        most(
            ofInput.path("cache_write_tokens"),
            ofInput.path("cache_creation_tokens"),
            usage.path("cache_creation_input_tokens"));
    var reasoning = TokenCount.of(ofOutput.path("reasoning_tokens"));
    read = Math.min(read, input);
    return new Tokens(
        input, read, Math.min(written, input - read), output, Math.min(reasoning, output));
  }

  /** One count under the names that different servers have for it. */
  private static long most(JsonNode... names) {
    return Stream.of(names).mapToLong(TokenCount::of).max().orElse(0);
  }
}
