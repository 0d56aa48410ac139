package dev.plimsoll.serving.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerFormatTest {
  private static final String JSON = "{\"name\": \"Ada\", \"tags\": [1, 2]}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "```json\n%s\n```",
        "```JSON\n%s\n```",
        "``` %s```",
        "```json5\n%s\n```\n",
        "Here is the JSON:\n\n```json\n%s\n```\n\nTell me if you need more.",
        "```json\n%s\n",
        "Sure! %s",
        "\n  %s\n"
      })
  void takes_json_out_of_what_models_put_around_it(String form) {
    assertThat(AnswerFormat.unwrapped(form.formatted(JSON)).strip()).isEqualTo(JSON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I cannot say that in JSON.",
        "I would have to write something like {} here, but I do not know what you mean by that.",
        "```java\nvar x = 1;\n```",
        "{\"half\": ",
        "See [1] and {2}.",
        ""
      })
  void leaves_other_answers_as_they_are(String answer) {
    assertThat(AnswerFormat.unwrapped(answer)).isEqualTo(answer);
  }
}
