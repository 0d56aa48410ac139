package dev.plimsoll.server;

import static dev.plimsoll.server.ScriptedProvider.hang;
import static dev.plimsoll.server.ScriptedProvider.rest;
import static dev.plimsoll.server.ScriptedProvider.say;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.harness.RunningServer;
import dev.plimsoll.harness.TestWorkspace;
import dev.plimsoll.harness.Wait;
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

  private static String header(HttpResponse<?> reply, String name) {
    return reply.headers().firstValue(name).orElse("");
  }
}
