package dev.plimsoll.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.harness.Npm;
import dev.plimsoll.platform.Json;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Tools, which the npm package {@code openai} runs in a loop, on providers of each kind. */
@Scripted
@Tag("one-database")
class ToolsIT {
  private final Scene scene;
  private final Npm npm;

  ToolsIT(Scene scene, Npm npm) {
    this.scene = scene;
    this.npm = npm;
  }

  @ParameterizedTest
  @CsvSource({
    "tools-openai, no",
    "tools-openai, yes",
    "tools-anthropic, no",
    "tools-anthropic, yes",
    "tools-gemini, no",
    "tools-gemini, yes",
    "prompted-openai, no",
    "prompted-anthropic, yes",
    "prompted-gemini, no",
    "held-back-anthropic, yes",
    "thinking-anthropic, no",
    "thinking-anthropic, yes",
    "masked-thinking-anthropic, no",
    "masked-thinking-anthropic, yes"
  })
  void give_the_model_what_it_calls_for_until_it_answers(String feature, String stream) {
    var answer = run(feature, stream);
    var mark = feature.startsWith("prompted") ? "A: " : "";
    if (feature.contains("thinking")) {
      // To the end, although the client drops what Claude thought before its calls.
      mark = StrictProviders.THOUGHTFULLY;
    }
    assertThat(answer.at("/answer/text").asString(answer.toString()))
        .isEqualTo(mark + "Oslo: 4 degrees; Rome: 4 degrees");
    assertThat(answer.at("/answer/asked").valueStream().map(JsonNode::stringValue))
        .containsExactly("Oslo", "Rome");
    assertThat(answer.at("/answer/roles").valueStream().map(JsonNode::stringValue))
        .containsExactly("user", "assistant", "tool", "tool", "assistant");
  }

  @Test
  void leave_to_another_model_what_one_cannot_take() {
    var answer = post("another-hears");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tools-anthropic", "nobody-hears"})
  void are_refused_by_the_name_of_the_part_where_no_model_can_take_it(String feature) {
    var answer = post(feature);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(Json.parse(answer.body()).at("/error/param").stringValue())
        .isEqualTo("messages[0].content[1]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"long-openai", "long-anthropic", "long-gemini"})
  void are_not_needed_for_a_model_to_tell_its_limits(String feature) {
    var question =
        """
        {"model": "%s", "temperature": 0.2, "top_p": 0.9,
         "messages": [{"role": "user", "content": "Hello?"}]}
        """
            .formatted(feature);
    var answer = scene.server().http().postAs(Scene.KEY, "/v1/chat/completions", question);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  @Test
  void are_not_needed_for_a_picture_that_says_all() {
    var picture =
        """
        {"model": "tools-anthropic", "messages": [{"role": "user", "content": [
          {"type": "image_url", "image_url": {"url": "data:image/png;base64,aGk="}}]}]}
        """;
    var answer = scene.server().http().postAs(Scene.KEY, "/v1/chat/completions", picture);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private HttpResponse<String> post(String feature) {
    var sound =
        """
        {"model": "%s", "messages": [{"role": "user", "content": [{"type": "text", "text": "What?"},
          {"type": "input_audio", "input_audio": {"data": "UklGRg==", "format": "wav"}}]}]}
        """
            .formatted(feature);
    return scene.server().http().postAs(Scene.KEY, "/v1/chat/completions", sound);
  }

  private JsonNode run(String feature, String stream) {
    var run =
        npm.node(
            "tools.mjs",
            Map.of(
                "OPENAI_BASE_URL",
                scene.server().uri("/v1").toString(),
                "OPENAI_API_KEY",
                Scene.KEY,
                "MODEL",
                feature,
                "STREAM",
                stream,
                "THINKING",
                feature.contains("thinking") ? "yes" : "no"));
    assertThat(run.exitCode()).as(run.output()).isZero();
    return Json.parse(run.output());
  }
}
