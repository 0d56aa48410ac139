package dev.plimsoll.server;

import static dev.plimsoll.server.ScriptedProvider.begin;
import static dev.plimsoll.server.ScriptedProvider.end;
import static dev.plimsoll.server.ScriptedProvider.hang;
import static dev.plimsoll.server.ScriptedProvider.rest;
import static dev.plimsoll.server.ScriptedProvider.say;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.plimsoll.harness.RunningServer;
import dev.plimsoll.harness.TestWorkspace;
import dev.plimsoll.harness.Wait;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the replies to calls say besides the answer: limits, and signs of life. */
@Scripted
@Tag("one-database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallRepliesIT {
  private static final String PATH = "/v1/chat/completions";
  private static final int WORDS = 12_000;

  private final CountDownLatch heard = new CountDownLatch(1);
  private final CountDownLatch over = new CountDownLatch(1);
  private final ScriptedProvider provider;
  private final RunningServer server;

  CallRepliesIT(Scene scene) {
    provider = scene.provider();
    server = scene.server();
  }

  @BeforeAll
  void script() {
    var _ =
        provider
            .with("says", (exchange, stream, _, _) -> say(exchange, stream, "Well."))
            .with("rests", (exchange, _, _, _) -> rest(exchange, 503, 22))
            .with(
                "floods",
                (exchange, stream, talk, _) ->
                    say(exchange, stream, talk.contains("Flood") ? "x".repeat(3_000_000) : "Well."))
            .with("rambles", (exchange, _, _, _) -> ramble(exchange))
            .with("broods", (_, _, _, _) -> hang(over))
            .with(
                "ponders",
                (exchange, stream, _, _) -> {
                  hang(heard);
                  say(exchange, stream, "Well.");
                });
  }

  @AfterAll
  void release() {
    heard.countDown();
    over.countDown();
  }

  @Test
  void tell_the_limit_of_the_caller_and_when_to_ask_again() {
    var first = ask("rationed", "rita", false);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(header(first, "x-ratelimit-limit-requests")).isEqualTo("2");
    assertThat(header(first, "x-ratelimit-remaining-requests")).isEqualTo("1");
    assertThat(header(first, "x-ratelimit-reset-requests")).endsWith("s");
    assertThat(header(first, "x-ratelimit-limit-tokens")).isEmpty();
    var second = ask("rationed", "rita", true);
    assertThat(header(second, "x-ratelimit-remaining-requests")).isEqualTo("0");
    var third = ask("rationed", "rita", true);
    assertThat(third.statusCode()).isEqualTo(429);
    assertThat(header(third, "x-ratelimit-remaining-requests")).isEqualTo("0");
    assertThat(Long.parseLong(header(third, "retry-after"))).isPositive();
    assertThat(header(ask("rationed", "uma", false), "x-ratelimit-remaining-requests"))
        .isEqualTo("1");
  }

  @Test
  void pass_on_when_a_provider_that_is_down_can_be_asked_again() {
    var down = ask("resting", "uma", true);
    assertThat(down.statusCode()).isEqualTo(503);
    assertThat(header(down, "retry-after")).isEqualTo("22");
    assertThat(down.body()).contains("\"unavailable\"");
  }

  /** The model is well: whoever asks for little of it goes on being answered. */
  @Test
  void refuse_and_charge_an_answer_that_is_too_large_and_nothing_else() {
    for (var i = 0; i < 12; i++) {
      var refused = server.http().postAs(Scene.KEY, PATH, question("flooding", "Flood!", false));
      assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
      assertThat(refused.body()).contains("\"answer_too_large\"");
    }
    assertThat(ask("flooding", "uma", false).statusCode()).isEqualTo(200);
    var records = "/api/calls/export?format=jsonl&feature=flooding";
    Wait.until(
        "all are on record, with the longest answer that they might have had",
        Duration.ofMinutes(1),
        () ->
            server
                    .http()
                    .getAs(TestWorkspace.ADMIN_KEY, records)
                    .body()
                    .split("\"output\":500", -1)
                    .length
                == 13);
  }

  /** As OpenAI sends a long one: a token is wrapped in hundreds of bytes. */
  @Test
  void have_all_of_a_long_stream() {
    var answer = ask("rambling", "uma", true);
    assertThat(answer.body()).endsWith("data: [DONE]\n\n");
    assertThat(answer.body().split("word ", -1)).hasSize(WORDS + 1);
  }

  private static void ramble(HttpExchange exchange) throws IOException {
    begin(exchange);
    var frame =
        "data: {\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\","
            + "\"obfuscation\":\""
            + "x".repeat(300)
            + "\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"word \"}}]}\n\n";
    for (var i = 0; i < WORDS; i++) {
      exchange.getResponseBody().write(frame.getBytes(UTF_8));
    }
    end(exchange);
  }

  @Test
  void show_that_a_stream_is_alive_before_its_first_word() {
    var answer = server.http().streamAs(Scene.KEY, PATH, body("pondering", "uma", true));
    assertThat(answer.headers().firstValue("content-type")).hasValue("text/event-stream");
    try (var lines = answer.body()) {
      var next = lines.filter(line -> !line.isEmpty()).iterator();
      assertThat(next.next()).isEqualTo(": beat");
      heard.countDown();
      assertThat(next)
          .toIterable()
          .filteredOn(line -> !line.startsWith(":"))
          .anySatisfy(line -> assertThat(line).contains("Well."))
          .last()
          .isEqualTo("data: [DONE]");
    }
  }

  @Test
  void end_a_call_whose_client_hangs_up_before_its_first_word() {
    var answer = server.http().streamAs(Scene.KEY, PATH, body("brooding", "uma", true));
    try (var lines = answer.body()) {
      assertThat(lines.findFirst()).hasValue(": beat");
    }
    Wait.until(
        "the caller is known to be gone, while the model is still silent",
        Duration.ofMinutes(1),
        () -> {
          var calls = "/api/calls/export?format=jsonl&feature=brooding";
          return server.http().getAs(TestWorkspace.ADMIN_KEY, calls).body().contains("CALLER_GONE");
        });
  }

  private HttpResponse<String> ask(String feature, String user, boolean stream) {
    return server.http().postAs(Scene.KEY, PATH, body(feature, user, stream));
  }

  private static String body(String feature, String user, boolean stream) {
    return """
    {"model": "%s", "user": "%s", "stream": %s,
     "messages": [{"role": "user", "content": "Well?"}]}
    """
        .formatted(feature, user, stream);
  }

  private static String question(String feature, String question, boolean stream) {
    return body(feature, "uma", stream).replace("Well?", question);
  }

  private static String header(HttpResponse<?> reply, String name) {
    return reply.headers().firstValue(name).orElse("");
  }
}
