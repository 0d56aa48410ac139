package dev.plimsoll.server;

import static dev.plimsoll.server.ScriptedProvider.say;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.harness.RunningServer;
import dev.plimsoll.platform.Json;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What callers of a running server get for questions that mean the same. */
@Scripted
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("one-database")
class SemanticCacheIT {
  private final ScriptedProvider provider;
  private final RunningServer server;

  SemanticCacheIT(Scene scene) {
    provider = scene.provider();
    server = scene.server();
  }

  @BeforeAll
  void script() {
    var _ =
        provider.with(
            "semantic-counts",
            (exchange, stream, _, number) -> say(exchange, stream, "Answer ", "" + number));
  }

  @Test
  void gives_one_answer_to_two_questions_that_mean_the_same() {
    var first = ask("live", "uma", "How do I reset my password?");
    var same = "I forgot my password, how can I reset it?";
    assertThat(often("live", "uma", same)).contains(first);
    assertThat(
            IntStream.range(5, 10)
                .mapToObj(i -> reply("live", "uma", null, same + " ".repeat(i), 0)))
        .extracting(reply -> reply.headers().firstValue("X-Plimsoll-Cache").orElse(""))
        .contains("semantic");
  }

  @Test
  void asks_the_model_where_numbers_negation_or_names_differ() {
    var first = ask("live", "uma", "Can I get a refund after 30 days?");
    assertThat(
            Stream.of(
                "Is a refund possible after 14 days?",
                "Can I not get a refund after 30 days?",
                "Can I get a refund in Spain after 30 days?"))
        .allSatisfy(other -> assertThat(often("live", "uma", other)).doesNotContain(first));
  }

  @Test
  void lets_no_answer_cross_to_another_user_feature_system_prompt_or_option() {
    var first = ask("live", "uma", "How long does shipping take?");
    var same = "How long is it that shipping takes?";
    assertThat(often("live", "ben", same)).doesNotContain(first);
    assertThat(often("shadow", "uma", same)).doesNotContain(first);
    assertThat(answer("live", "uma", "Be short.", same, 0)).isNotEqualTo(first);
    assertThat(answer("live", "uma", null, same, 7)).isNotEqualTo(first);
    assertThat(often("live", "uma", same)).contains(first);
  }

  @Test
  void only_compares_in_shadow_mode_and_counts_what_would_have_been_wrong() {
    var first = ask("shadow", "uma", "How do I reset my password?");
    assertThat(often("shadow", "uma", "I forgot my password, how can I reset it?"))
        .doesNotContain(first);
    server.stop();
    var wrongHits = wrongHits("shadow");
    server.start();
    assertThat(wrongHits).isPositive();
  }

  private long wrongHits(String feature) {
    try (var connection = server.databaseLeft();
        var query =
            connection.prepareStatement(
                "SELECT SUM(wrong_hits) FROM serving_cache_day WHERE feature = ?")) {
      query.setString(1, feature);
      try (var row = query.executeQuery()) {
        return row.next() ? row.getLong(1) : 0;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One hit in twenty is compared instead of given: of five, hardly ever all. */
  private Stream<String> often(String feature, String user, String text) {
    return IntStream.range(0, 5).mapToObj(i -> ask(feature, user, text + " ".repeat(i)));
  }

  private String ask(String feature, String user, String text) {
    return answer(feature, user, null, text, 0);
  }

  private String answer(
      String feature, String user, @Nullable String system, String text, int seed) {
    return Json.parse(reply(feature, user, system, text, seed).body())
        .at("/choices/0/message/content")
        .stringValue();
  }

  private HttpResponse<String> reply(
      String feature, String user, @Nullable String system, String text, int seed) {
    var body = Json.object().put("model", feature).put("user", user);
    var messages = body.putArray("messages");
    if (system != null) {
      messages.addObject().put("role", "system").put("content", system);
    }
    messages.addObject().put("role", "user").put("content", text);
    if (seed != 0) {
      body.put("seed", seed);
    }
    return server
        .http()
        .send(
            server
                .http()
                .request("/v1/chat/completions")
                .header("Authorization", "Bearer " + Scene.KEY)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
  }
}
