package dev.plimsoll.server;

import static dev.plimsoll.server.ScriptedProvider.hang;
import static dev.plimsoll.server.ScriptedProvider.say;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.plimsoll.harness.RunningServer;
import dev.plimsoll.harness.TestWorkspace;
import dev.plimsoll.harness.Wait;
import dev.plimsoll.platform.Json;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** What applications see of questions that are answered while nobody waits. */
@Scripted
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("one-database")
class AnswerJobsIT {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private record Told(String id, String time, String signature, String body) {}

  private final List<Told> told = new CopyOnWriteArrayList<>();
  private final CountDownLatch never = new CountDownLatch(1);
  private final ScriptedProvider provider;
  private final RunningServer server;

  AnswerJobsIT(Scene scene) {
    provider = scene.provider();
    server = scene.server();
  }

  @BeforeAll
  void script() {
    var _ =
        provider
            .with(
                "job-counts",
                (exchange, stream, _, number) -> say(exchange, stream, "Answer " + number))
            .with(
                "hangs-once",
                (exchange, stream, _, number) -> {
                  if (number == 1) {
                    hang(never);
                  }
                  say(exchange, stream, "Answer " + number);
                })
            .with("job-hangs", (_, _, _, _) -> hang(never));
    provider.whenTold(this::receive);
  }

  @AfterAll
  void release() {
    never.countDown();
  }

  @Test
  void answers_later_who_prefers_not_to_wait() {
    var url = submitted(ask("job-plain", "async"));
    var done = awaited(url, "done");
    assertThat(content(done)).startsWith("Answer ");
    assertThat(server.http().getAs(Scene.OTHER, url).statusCode()).isEqualTo(404);
    assertThat(server.http().getAs(Scene.KEY, events(url)).body())
        .contains("event: done", content(done));
  }

  @Test
  void answers_later_whatever_the_caller_prefers_where_the_feature_says_so() {
    assertThat(content(awaited(submitted(ask("job-slow", "")), "done"))).startsWith("Answer ");
  }

  @Test
  void tells_what_failed() {
    var failed = awaited(submitted(ask("job-off", "async")), "failed");
    assertThat(failed.at("/error/code").stringValue()).isEqualTo("feature_off");
  }

  @Test
  void puts_on_record_how_each_answer_came() {
    var _ = awaited(submitted(ask("job-recorded", "async")), "done");
    assertThat(ask("job-recorded", "").statusCode()).isEqualTo(200);
    Wait.until("both are on record", PATIENCE, () -> recorded().count() == 2);
    assertThat(recorded().map(call -> call.at("/call/started/interaction").stringValue()))
        .containsExactly("SYNCHRONOUS", "ASYNCHRONOUS");
  }

  @Test
  void makes_one_job_of_repeats() {
    var first = submitted(ask("job-plain", "async", "Idempotency-Key", "same"));
    assertThat(submitted(ask("job-plain", "async", "Idempotency-Key", "same"))).isEqualTo(first);
  }

  @Test
  void asks_once_under_one_key_whether_the_caller_waits_or_not() {
    var url = submitted(ask("job-plain", "async", "Idempotency-Key", "later-first"));
    var answer = content(awaited(url, "done"));
    var again = ask("job-plain", "", "Idempotency-Key", "later-first");
    assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
    assertThat(Json.parse(again.body()).at("/choices/0/message/content").stringValue())
        .isEqualTo(answer);
    var first = ask("job-plain", "", "Idempotency-Key", "now-first");
    assertThat(ask("job-plain", "async", "Idempotency-Key", "now-first").body())
        .isEqualTo(first.body());
  }

  @Test
  void answers_once_what_a_killed_server_had_begun() {
    var url = submitted(ask("job-dying", "async"));
    Wait.until("it is asked", PATIENCE, () -> provider.asked("hangs-once") == 1);
    server.kill();
    server.start();
    assertThat(content(awaited(url, "done"))).isEqualTo("Answer 2");
    assertThat(provider.asked("hangs-once")).isEqualTo(2);
  }

  @Test
  void gives_up_what_is_cancelled() {
    var url = submitted(ask("job-hanging", "async", "Idempotency-Key", "hanging"));
    Wait.until(
        "it runs", PATIENCE, () -> status(url).get("status").stringValue().equals("running"));
    var waiting = ask("job-hanging", "", "Idempotency-Key", "hanging");
    assertThat(waiting.statusCode()).isEqualTo(403);
    assertThat(waiting.headers().firstValue("Location")).hasValue(url);
    assertThat(Json.parse(waiting.body()).at("/error/message").stringValue())
        .startsWith("The answer for this Idempotency-Key is being made as a job.");
    assertThat(delete(url).statusCode()).isEqualTo(204);
    assertThat(status(url).get("status").stringValue()).isEqualTo("cancelled");
    assertThat(delete(url).statusCode()).isEqualTo(409);
  }

  @Test
  void tells_a_listed_webhook_signed_until_it_is_acknowledged() throws Exception {
    var url = submitted(ask("job-plain", "async", "X-Plimsoll-Webhook", webhook()));
    Wait.until("it is told twice", PATIENCE, () -> told.size() >= 2);
    var last = told.getLast();
    assertThat(last.id()).isEqualTo(told.getFirst().id());
    assertThat(last.signature()).isEqualTo(signed(last));
    var body = Json.parse(last.body());
    assertThat(body.get("type").stringValue()).isEqualTo("job.done");
    assertThat(url).contains(body.at("/data/id").stringValue());
    assertThat(last.body()).doesNotContain("Answer");
  }

  @Test
  void calls_no_webhook_that_is_not_listed() {
    var refused = ask("job-plain", "async", "X-Plimsoll-Webhook", webhook() + "/other");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("does not list the webhook");
  }

  private HttpResponse<String> ask(String feature, String prefer, String... header) {
    var body = Json.object().put("model", feature).put("user", "ulf");
    body.putArray("messages").addObject().put("role", "user").put("content", "Why?");
    var request =
        as(Scene.KEY, "/v1/chat/completions")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.toString()));
    if (!prefer.isEmpty()) {
      request.header("Prefer", "wait=1, respond-" + prefer);
    }
    if (header.length > 0) {
      request.headers(header);
    }
    return server.http().send(request);
  }

  /** The calls of the feature {@code job-recorded}, latest first. */
  private Stream<JsonNode> recorded() {
    return server
        .http()
        .getAs(TestWorkspace.ADMIN_KEY, "/api/calls/export?format=jsonl&feature=job-recorded")
        .body()
        .lines()
        .map(Json::parse);
  }

  private static String submitted(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    assertThat(answer.headers().firstValue("Location"))
        .contains(Json.parse(answer.body()).get("status_url").stringValue());
    return Json.parse(answer.body()).get("status_url").stringValue();
  }

  private JsonNode awaited(String url, String state) {
    Wait.until(state, PATIENCE, () -> status(url).get("status").stringValue().equals(state));
    return status(url);
  }

  private JsonNode status(String url) {
    return Json.parse(server.http().getAs(Scene.KEY, url).body());
  }

  private static String events(String url) {
    return url.replace("?", "/events?");
  }

  private HttpResponse<String> delete(String url) {
    return server.http().send(as(Scene.KEY, url).DELETE());
  }

  private HttpRequest.Builder as(String key, String path) {
    return server.http().request(path).header("Authorization", "Bearer " + key);
  }

  private static String content(JsonNode job) {
    return job.at("/completion/choices/0/message/content").stringValue();
  }

  private String webhook() {
    return provider.url() + "/told";
  }

  /** Fails at first, as receivers do. */
  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      var headers = exchange.getRequestHeaders();
      told.add(
          new Told(
              headers.getFirst("webhook-id"),
              headers.getFirst("webhook-timestamp"),
              headers.getFirst("webhook-signature"),
              new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
      exchange.sendResponseHeaders(told.size() == 1 ? 500 : 204, -1);
    }
  }

  private static String signed(Told message) throws GeneralSecurityException {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(Scene.WEBHOOK_SECRET.getBytes(UTF_8), "HmacSHA256"));
    var text = message.id() + "." + message.time() + "." + message.body();
    return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
  }
}
