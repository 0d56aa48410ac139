package dev.plimsoll.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.harness.Npm;
import dev.plimsoll.platform.Json;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Public clients at their newest versions with providers of each kind that refuse what real ones
 * do.
 */
@Scripted
@Tag("one-database")
class ClientsIT {
  private final Scene scene;
  private final Npm npm;

  ClientsIT(Scene scene, Npm npm) {
    this.scene = scene;
    this.npm = npm;
  }

  @ParameterizedTest
  @CsvSource({
    "ai.mjs, openai, tools-openai, This model's maximum context length is 128000 tokens.",
    "ai.mjs, openai-compatible, tools-openai, This model's maximum context length is 128000 tokens.",
    "langchain.mjs, -, tools-openai, This model's maximum context length is 128000 tokens.",
    "ai.mjs, openai, tools-anthropic, prompt is too long: 210000 tokens > 200000 maximum",
    "ai.mjs, openai-compatible, tools-anthropic, prompt is too long: 210000 tokens > 200000 maximum",
    "langchain.mjs, -, tools-anthropic, prompt is too long: 210000 tokens > 200000 maximum",
    "ai.mjs, openai, tools-gemini, The input token count exceeds",
    "ai.mjs, openai-compatible, tools-gemini, The input token count exceeds",
    "langchain.mjs, -, tools-gemini, The input token count exceeds"
  })
  void chat_stream_call_tools_fill_schemas_see_pictures_and_are_told_errors(
      String script, String client, String feature, String refusal) {
    var run = run(script, client, feature);
    assertThat(run.path("chat").asString(run.toString())).isEqualTo("Hello.");
    assertThat(run.path("stream").stringValue()).isEqualTo("Hello.");
    assertThat(run.path("finish").stringValue()).isEqualTo("stop");
    assertThat(run.path("usage").intValue()).isEqualTo(3);
    var weather = "Oslo: 4 degrees; Rome: 4 degrees";
    assertThat(run.path("tools").stringValue()).isEqualTo(weather);
    assertThat(run.path("toolsInStream").stringValue()).isEqualTo(weather);
    assertThat(run.at("/object/city").stringValue()).isEqualTo("Oslo");
    assertThat(run.path("picture").stringValue()).isEqualTo("A dot.");
    assertThat(run.at("/error/status").intValue()).isEqualTo(400);
    assertThat(run.at("/error/message").stringValue()).contains(refusal);
    assertThat(run.path("vector").intValue()).isEqualTo(3);
  }

  private JsonNode run(String script, String client, String feature) {
    var run =
        npm.node(
            script,
            Map.of(
                "OPENAI_BASE_URL",
                scene.server().uri("/v1").toString(),
                "OPENAI_API_KEY",
                Scene.KEY,
                "CLIENT",
                client,
                "MODEL",
                feature,
                "EMBEDDING",
                "vectors"));
    assertThat(run.exitCode()).as(run.output()).isZero();
    // Clients warn of what they think is new before.
    return Json.parse(run.output().lines().toList().getLast());
  }
}
