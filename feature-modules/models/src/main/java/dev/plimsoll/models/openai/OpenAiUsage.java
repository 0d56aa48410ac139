package dev.plimsoll.models.openai;

import dev.plimsoll.domain.Tokens;
import dev.plimsoll.models.http.ReportedAudio;
import dev.plimsoll.models.http.TokenCount;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The {@code usage} of the OpenAI API, in the forms that its many servers give it. */
final class OpenAiUsage {
  private OpenAiUsage() {}

  /**
   * Counts that contradict each other are reduced to ones that do not. What the total has beyond
   * its parts is output, such as thoughts that xAI counts beside the completion; or input, where it
   * is just what was read from the cache and written to it, which Portkey counts beside the prompt,
   * or where there is no input.
   */
  static Tokens tokens(JsonNode usage) {
    var input = TokenCount.of(usage.path("prompt_tokens"));
    var output = TokenCount.of(usage.path("completion_tokens"));
    var ofInput = usage.path("prompt_tokens_details");
    var ofOutput = usage.path("completion_tokens_details");
    var read =
        most(
            ofInput.path("cached_tokens"),
            usage.path("prompt_cache_hit_tokens"),
            usage.path("cache_read_input_tokens"),
            usage.path("cached_tokens"));
    var written =
        most(
            ofInput.path("cache_write_tokens"),
            ofInput.path("cache_creation_tokens"),
            usage.path("cache_creation_input_tokens"));
    var rest = Math.max(0, TokenCount.of(usage.path("total_tokens")) - input - output);
    if (input == 0 || rest == read + written) {
      input += rest;
    } else {
      output += rest;
    }
    var reasoning = TokenCount.of(ofOutput.path("reasoning_tokens"));
    read = Math.min(read, input);
    var tokens =
        new Tokens(
            input, read, Math.min(written, input - read), output, Math.min(reasoning, output));
    return audio(ofInput, ofOutput).in(tokens);
  }

  private static ReportedAudio audio(JsonNode ofInput, JsonNode ofOutput) {
    return new ReportedAudio(
        TokenCount.of(ofInput.path("audio_tokens")),
        TokenCount.of(ofInput.at("/cached_tokens_details/audio_tokens")),
        TokenCount.of(ofOutput.path("audio_tokens")));
  }

  /** Whether nothing but the total is told, which the answer is a part of. */
  static boolean isTotalOnly(JsonNode usage) {
    return !usage.has("prompt_tokens")
        && !usage.has("completion_tokens")
        && TokenCount.of(usage.path("total_tokens")) > 0;
  }

  /** One count under the names that different servers have for it. */
  private static long most(JsonNode... names) {
    return Stream.of(names).mapToLong(TokenCount::of).max().orElse(0);
  }
}
