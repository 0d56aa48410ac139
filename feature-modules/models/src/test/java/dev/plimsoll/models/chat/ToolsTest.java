package dev.plimsoll.models.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.models.chat.Tools.Mode;
import dev.plimsoll.platform.Json;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class ToolsTest {
  private static final String WEATHER =
      "\"tools\": [{\"type\": \"function\", \"function\": {\"name\": \"weather\"}}]";

  @ParameterizedTest
  @CsvSource({"auto, AUTO", "none, NONE", "required, REQUIRED"})
  void are_chosen_by_the_words_of_openai(String word, Mode mode) {
    assertThat(Tools.of(options("\"" + word + "\"")).choice().mode()).isEqualTo(mode);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"any\"", "\"weather\"", "true", "1"})
  void are_not_chosen_by_other_words_which_would_go_unheard(String choice) {
    assertThatThrownBy(() -> Tools.of(options(choice)))
        .isInstanceOf(UnsupportedField.class)
        .hasMessageContaining("tool_choice")
        .hasMessageContaining("none, auto, required");
  }

  @Test
  void may_be_there_without_a_choice() {
    assertThat(Tools.of(options("null")).choice().mode()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\": \"function\", \"name\": \"weather\"}",
        "{\"name\": \"weather\", \"input_schema\": {}}"
      })
  void of_another_shape_are_refused_with_the_shape_that_is_expected(String tool) {
    var options = (ObjectNode) Json.parse("{\"tools\": [" + tool + "]}");
    var fields = new AllowedFields(Optional.empty());
    assertThatThrownBy(() -> fields.checkTools(options, each -> each.path("function").isObject()))
        .isInstanceOf(UnsupportedField.class)
        .hasMessageContaining("tools[0]")
        .hasMessageContaining("it must have the form");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"json\"", "{}", "{\"type\": \"xml\"}", "[]"})
  void have_a_format_beside_them_that_is_known(String format) {
    var options = (ObjectNode) Json.parse("{\"response_format\": " + format + "}");
    assertThatThrownBy(() -> ResponseFormat.check(options))
        .isInstanceOf(UnsupportedField.class)
        .hasMessageContaining("response_format");
  }

  private static ObjectNode options(String choice) {
    return (ObjectNode) Json.parse("{" + WEATHER + ", \"tool_choice\": " + choice + "}");
  }
}
