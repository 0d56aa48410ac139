package dev.plimsoll.models.api;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.Tokens;
import dev.plimsoll.platform.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ModelOutcomeTest {
  @Test
  void says_other_texts_in_its_body_too_and_leaves_the_rest_as_it_is() {
    var raw =
        """
        {"id":"1","choices":[{"message":{"role":"assistant","content":"a","reasoning_content":"a"}},
          {"message":{"content":null}},{"message":{"content":"a"}}]}\
        """;
    var other = answered("a", raw).withTexts(text -> text.replace('a', 'b'));
    assertThat(other.text()).isEqualTo("b");
    assertThat(Json.parse(requireNonNull(other.raw())))
        .isEqualTo(Json.parse(raw.replace("\"content\":\"a\"", "\"content\":\"b\"")));
    assertThat(answered("a", null).withTexts(text -> text + "b").raw()).isNull();
  }

  @Test
  void says_other_texts_in_further_choices_and_in_nothing_else() {
    var choice = new AnswerPart(AnswerPart.Kind.CHOICE, "choices[1].content", "a");
    var thought = AnswerPart.thought("a");
    var answered =
        new ModelOutcome.Answered(
            "c", null, List.of(choice, thought), "m", "stop", false, Tokens.NONE, false, 1);
    assertThat(answered.withTexts(text -> text.replace('a', 'b')).otherParts())
        .containsExactly(
            new AnswerPart(AnswerPart.Kind.CHOICE, "choices[1].content", "b"), thought);
  }

  private static ModelOutcome.Answered answered(String text, @Nullable String raw) {
    return new ModelOutcome.Answered(text, raw, "m", "stop", false, Tokens.NONE, false, 1);
  }
}
