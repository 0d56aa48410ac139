package dev.plimsoll.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.Tokens;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerTest {
  @Test
  void is_cut_off_where_it_reached_its_longest_length_with_words_or_without() {
    assertThat(given("To begin with,", "model", "length").isCutOff()).isTrue();
    assertThat(given("", "model", "length").isCutOff()).isTrue();
    assertThat(given("That is all.", "model", "stop").isCutOff()).isFalse();
  }

  @Test
  void is_not_cut_off_where_a_template_replaced_a_long_answer() {
    assertThat(given("Please call us.", "template", "length").isCutOff()).isFalse();
    assertThat(given("To begin with,", "model", "length").replacedBy("Please call us.").isCutOff())
        .isFalse();
  }

  private static Answer.Given given(String text, String step, String finishReason) {
    return new Answer.Given(
        new CallId("c-1"),
        text,
        List.of(),
        List.of(),
        0,
        step,
        step,
        finishReason,
        false,
        Tokens.NONE,
        null);
  }
}
