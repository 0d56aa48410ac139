package dev.plimsoll.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.harness.JavaProgram;
import dev.plimsoll.platform.Json;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spring AI with providers of each kind that refuse what real ones do. */
@Scripted
@Tag("one-database")
class SpringAiIT {
  private static final JavaProgram CLIENT =
      JavaProgram.of("clients/spring-ai", "dev.plimsoll.clients.springai.SpringAi");

  private final Scene scene;

  SpringAiIT(Scene scene) {
    this.scene = scene;
  }

  @ParameterizedTest
  @CsvSource({
    "tools-openai, This model's maximum context length is 128000 tokens.",
    "tools-anthropic, prompt is too long: 210000 tokens > 200000 maximum",
    "tools-gemini, The input token count exceeds"
  })
  void chats_streams_calls_tools_fills_schemas_shows_pictures_embeds_and_is_told_errors(
      String feature, String refusal) {
    var run =
        CLIENT.run(
            Map.of(
                "OPENAI_BASE_URL",
                scene.server().uri("/v1").toString(),
                "OPENAI_API_KEY",
                Scene.KEY,
                "MODEL",
                feature,
                "EMBEDDING",
                "vectors"));
    assertThat(run.exitCode()).as(run.output()).isZero();
    // It says first that nobody listens to its log.
    var said = Json.parse(run.output().lines().toList().getLast());
    assertThat(said.path("chat").asString(run.output())).isEqualTo("Hello.");
    assertThat(said.path("stream").stringValue()).isEqualTo("Hello.");
    assertThat(said.path("finish").stringValue()).isEqualTo("STOP");
    assertThat(said.path("usage").intValue()).isEqualTo(3);
    var weather = "Oslo: 4 degrees; Rome: 4 degrees";
    assertThat(said.path("tools").stringValue()).isEqualTo(weather);
    assertThat(said.path("toolsInStream").stringValue()).isEqualTo(weather);
    assertThat(said.at("/object/city").stringValue()).isEqualTo("Oslo");
    assertThat(said.path("picture").stringValue()).isEqualTo("A dot.");
    assertThat(said.at("/error/status").intValue()).isEqualTo(400);
    assertThat(said.at("/error/message").stringValue()).contains(refusal);
    assertThat(said.path("vector").intValue()).isEqualTo(3);
  }
}
