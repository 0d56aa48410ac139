package dev.plimsoll.models.api;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.Tokens;
import dev.plimsoll.platform.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ModelOutcomeTest {
  @Test
  void says_another_text_in_its_body_too_and_leaves_the_rest_as_it_is() {
    var raw =
        """
        {"id":"1","choices":[{"message":{"role":"assistant","content":"a","reasoning_content":"t"}}]}\
        """;
    var other = answered("a", raw).saying("b");
    assertThat(other.text()).isEqualTo("b");
    assertThat(Json.parse(requireNonNull(other.raw())))
        .isEqualTo(Json.parse(raw.replace("\"content\":\"a\"", "\"content\":\"b\"")));
    assertThat(answered("a", null).saying("b").raw()).isNull();
  }

  private static ModelOutcome.Answered answered(String text, @Nullable String raw) {
    return new ModelOutcome.Answered(text, raw, "m", "stop", false, Tokens.NONE, false, 1);
  }
}
