package dev.plimsoll.models.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContextLengthTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "This model's maximum context length is 128000 tokens. However, your messages resulted in",
        "prompt is too long: 210000 tokens > 200000 maximum",
        "The input token count (1200000) exceeds the maximum number of tokens allowed (1048576).",
        "input length and `max_tokens` exceed context limit: 199000 + 4096 > 200000",
        "the request exceeds the available context size, try increasing it",
        "Prompt contains 40000 tokens and 0 draft tokens, too large for model with 32768 maximum"
            + " context length",
        "Your input exceeds the context window of this model."
      })
  void is_told_by_one_code_whoever_says_it(String message) {
    assertThat(ContextLength.code(message)).isEqualTo("context_length_exceeded");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Unknown parameter: 'messages[1].parsed'.",
        "Invalid 'messages[1].tool_calls[0].id': string too long. Expected at most 40",
        "You exceeded your current quota, please check your plan.",
        ""
      })
  void is_not_told_of_anything_else(String message) {
    assertThat(ContextLength.code(message)).isNull();
  }
}
