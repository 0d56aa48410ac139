package dev.plimsoll.server;

import static dev.plimsoll.server.ScriptedProvider.hang;
import static dev.plimsoll.server.ScriptedProvider.say;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.harness.RunningServer;
import java.net.http.HttpResponse;
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
