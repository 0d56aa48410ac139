package dev.plimsoll.models.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.Tokens;
import dev.plimsoll.platform.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Usage as different servers report it, beside what it comes to by hand. */
class OpenAiUsageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "OpenAI | {\"prompt_tokens\":100,\"completion_tokens\":40,\"total_tokens\":140,"
            + "\"prompt_tokens_details\":{\"cached_tokens\":60},"
            + "\"completion_tokens_details\":{\"reasoning_tokens\":30}} | 100 | 60 | 0 | 40 | 30",
        "xAI | {\"prompt_tokens\":100,\"completion_tokens\":10,\"total_tokens\":410,"
            + "\"completion_tokens_details\":{\"reasoning_tokens\":300}} | 100 | 0 | 0 | 310 | 300",
        "Gemini | {\"prompt_tokens\":100,\"completion_tokens\":10,\"total_tokens\":410}"
            + " | 100 | 0 | 0 | 310 | 0",
        "OpenRouter | {\"prompt_tokens\":1000,\"completion_tokens\":500,"
            + "\"prompt_tokens_details\":{\"cached_tokens\":0,\"cache_write_tokens\":400}}"
            + " | 1000 | 0 | 400 | 500 | 0",
        "LiteLLM | {\"prompt_tokens\":1000,\"completion_tokens\":500,"
            + "\"cache_creation_input_tokens\":400,\"prompt_tokens_details\":{\"cached_tokens\":100}}"
            + " | 1000 | 100 | 400 | 500 | 0",
        "DeepSeek | {\"prompt_tokens\":1000,\"completion_tokens\":500,"
            + "\"prompt_cache_hit_tokens\":300,\"prompt_cache_miss_tokens\":700}"
            + " | 1000 | 300 | 0 | 500 | 0",
        "texts | {\"prompt_tokens\":\"12\",\"completion_tokens\":\"34\"} | 12 | 0 | 0 | 34 | 0",
        "fractions | {\"prompt_tokens\":12.0,\"completion_tokens\":34.5} | 12 | 0 | 0 | 34 | 0",
        "total only | {\"total_tokens\":46} | 46 | 0 | 0 | 0 | 0",
        "nulls | {\"prompt_tokens\":12,\"completion_tokens\":null,\"total_tokens\":12}"
            + " | 12 | 0 | 0 | 0 | 0",
        "negative | {\"prompt_tokens\":-5,\"completion_tokens\":-40} | 0 | 0 | 0 | 0 | 0",
        "huge | {\"prompt_tokens\":9223372036854775807,\"completion_tokens\":1e300,"
            + "\"total_tokens\":1e300} | 0 | 0 | 0 | 0 | 0",
        "a list | [1, 2, 3] | 0 | 0 | 0 | 0 | 0"
      })
  void comes_to_counts_that_fit_together(
      String server, String usage, long input, long read, long written, long output, long thought) {
    assertThat(OpenAiUsage.tokens(Json.parse(usage)))
        .as(server)
        .isEqualTo(new Tokens(input, read, written, output, thought));
  }
}
