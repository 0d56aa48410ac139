package dev.plimsoll.guardrails.injection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.platform.Json;
import dev.plimsoll.testing.Guide;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class GuideTest {
  private static final String PAGE = "11-calls-and-dashboard";

  @Test
  void says_how_many_attacks_are_found_and_how_many_harmless_texts_are_suspected()
      throws IOException {
    var figures = figures();
    assertThat(share(figures, "attack")).isBetween(0.7, 0.8);
    assertThat(share(figures, "attack, different user input language")).isBetween(0.2, 0.3);
    assertThat(share(figures, "question")).isBetween(0.002, 0.003);
    assertThat(share(figures, "prose")).isBetween(1 / 35.0, 1 / 25.0);
    assertThat(share(figures, "near miss")).isBetween(1 / 30.0, 1 / 20.0);
    assertThat(share(figures, "attack, own")).isBetween(0.55, 0.6);
    assertThat(share(figures, "near miss, own")).isBetween(1 / 9.0, 1 / 7.0);
    assertThat(Guide.passage(PAGE, "How prompt injection is found"))
        .contains(
            "it finds about three in four; of those in other languages than English, one in four",
            "of our own, which are harder, nearly six in ten",
            "two or three of a thousand everyday questions",
            "one in thirty paragraphs and notes",
            "one in twenty-five published harmless texts",
            "and one in eight of our own");
  }

  @Test
  void says_how_much_of_a_long_text_is_read_for_its_meaning() {
    assertThat(InjectionDetector.MOST_MEANINGS).isEqualTo(8);
    assertThat(Guide.passage(PAGE, "How prompt injection is found"))
        .contains("of the eight whose words are the most suspicious");
  }

  private static double share(JsonNode figures, String kind) {
    var counted = figures.path("suspected").path(kind);
    return counted.path("suspected").asDouble() / counted.path("of").asDouble();
  }

  private static JsonNode figures() throws IOException {
    try (var stream =
        requireNonNull(GuideTest.class.getResourceAsStream("injection-figures.json"))) {
      return Json.parse(new String(stream.readAllBytes(), UTF_8));
    }
  }
}
