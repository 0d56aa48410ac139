package dev.plimsoll.server;

import static dev.plimsoll.server.ScriptedProvider.begin;
import static dev.plimsoll.server.ScriptedProvider.end;
import static dev.plimsoll.server.ScriptedProvider.fail;
import static dev.plimsoll.server.ScriptedProvider.hang;
import static dev.plimsoll.server.ScriptedProvider.say;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.harness.RunningServer;
import dev.plimsoll.platform.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What callers of a running server see of repeats, caches, broken streams and mended answers. */
@Scripted
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServingPathIT {
  private static final String PATH = "/v1/chat/completions";
  private static final String IN_ENGLISH = "Open the menu, choose Security, and follow the steps.";
  private static final String IN_GERMAN =
      "Öffnen Sie das Menü, wählen Sie Sicherheit, und folgen Sie den Schritten.";
  private final AtomicBoolean oftenIsDown = new AtomicBoolean();
  private final Queue<String> repeated = new ConcurrentLinkedQueue<>();
  private final CountDownLatch heard = new CountDownLatch(1);
  private final ScriptedProvider provider;
  private final RunningServer server;

  ServingPathIT(Scene scene) {
    provider = scene.provider();
    server = scene.server();
  }

  @BeforeAll
  void script() {
    var _ =
        provider
            .with(
                "counts",
                (exchange, stream, _, number) -> say(exchange, stream, "Answer ", "" + number))
            .with("hard", (exchange, stream, _, _) -> say(exchange, stream, "A hard answer."))
            .with("breaks", (exchange, _, _, _) -> begin(exchange, "The sky ", "is "))
            .with(
                "goes-on",
                (exchange, stream, talk, _) ->
                    say(exchange, stream, talk.contains("assistant: The sky is ") ? "blue." : "?"))
            .with(
                "leaks",
                (exchange, stream, _, _) ->
                    say(exchange, stream, "It is ", "gh", "p_", "a".repeat(36), "."))
            .with(
                "mends",
                (exchange, stream, talk, _) ->
                    say(
                        exchange,
                        stream,
                        talk.contains("does not match") ? "{\"label\":\"bug\"}" : "{\"x\":1}"))
            .with(
                "translates",
                (exchange, stream, talk, _) ->
                    say(
                        exchange,
                        stream,
                        talk.contains("The question is in German, but the answer is in English.")
                            ? IN_GERMAN
                            : IN_ENGLISH))
            .with(
                "pauses",
                (exchange, _, _, _) -> {
                  begin(exchange, "One");
                  hang(heard);
                  end(exchange);
                })
            .with(
                "repeats",
                (exchange, stream, talk, _) -> {
                  repeated.add(talk);
                  say(exchange, stream, talk.split("(?<=\\G.{3})"));
                })
            .with(
                "often",
                (exchange, stream, _, number) -> {
                  if (oftenIsDown.get()) {
                    fail(exchange);
                  } else {
                    say(exchange, stream, "Answer " + number);
                  }
                });
  }

  @Test
  void makes_one_call_for_a_hundred_concurrent_repeats() throws Exception {
    var answers = new ArrayList<Future<HttpResponse<String>>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < 100; i++) {
        answers.add(threads.submit(() -> ask("plain", "Repeat", false, "storm")));
      }
    }
    var bodies = new ArrayList<String>();
    for (var answer : answers) {
      bodies.add(answer.get().body());
    }
    assertThat(bodies).hasSize(100).containsOnly(bodies.getFirst());
    assertThat(Json.parse(bodies.getFirst()).at("/choices/0/message/content").stringValue())
        .startsWith("Answer ");
    assertThat(callsOf(answers)).hasSize(1);
  }

  @Test
  void refuses_another_body_under_the_same_idempotency_key() {
    var _ = ask("plain", "This", false, "reused");
    var other = ask("plain", "That", false, "reused");
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(Json.parse(other.body()).at("/error/code").stringValue())
        .isEqualTo("idempotency_key_reused");
  }

  @Test
  void replays_a_stream_with_the_same_words_in_fewer_pieces() {
    var first = ask("plain", "Stream", true, "stream");
    var again = ask("plain", "Stream", true, "stream");
    assertThat(texts(first)).startsWith("Answer ");
    assertThat(texts(again)).isEqualTo(texts(first));
    assertThat(again.body())
        .contains("\"finish_reason\":\"stop\"")
        .endsWith("data: [DONE]\n\n")
        .hasSizeLessThanOrEqualTo(first.body().length());
  }

  @Test
  void gives_the_same_request_its_answer_from_the_cache_at_no_cost() {
    var first = ask("cached", "What is new?", false);
    var again = ask("cached", "What is new?", false);
    assertThat(again.body()).isEqualTo(first.body()).doesNotContain("\"plimsoll\"");
    assertThat(first.headers().firstValue("X-Plimsoll-Cache")).isEmpty();
    assertThat(again.headers().firstValue("X-Plimsoll-Cache")).hasValue("exact");
    assertThat(ask("cached", "What is old?", false).body()).isNotEqualTo(first.body());
    assertThat(call(again)).isNotEqualTo(call(first));
  }

  @Test
  void streams_a_cached_answer_as_it_was_streamed() {
    var first = ask("cached", "What is streamed?", true);
    var again = ask("cached", "What is streamed?", true);
    assertThat(again.body()).isEqualTo(first.body()).contains("data: [DONE]");
    assertThat(first.headers().firstValue("X-Plimsoll-Cache")).isEmpty();
    assertThat(again.headers().firstValue("X-Plimsoll-Cache")).hasValue("exact");
  }

  @Test
  void reads_a_compressed_request_to_its_end_and_no_further_than_the_limit() throws IOException {
    var question = body("plain", "Why? ".repeat(1_000), false);
    var bomb = question + " ".repeat(22_000_000);
    for (var coding : List.of("gzip", "deflate")) {
      assertThat(packed(coding, question).statusCode()).as(coding).isEqualTo(200);
      assertThat(packed(coding, bomb).statusCode()).as(coding).isEqualTo(413);
    }
  }

  private HttpResponse<String> packed(String coding, String body) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var packing =
        coding.equals("gzip") ? new GZIPOutputStream(bytes) : new DeflaterOutputStream(bytes)) {
      packing.write(body.getBytes(StandardCharsets.UTF_8));
    }
    return server
        .http()
        .send(
            server
                .http()
                .request(PATH)
                .header("Authorization", "Bearer " + Scene.KEY)
                .header("Content-Type", "application/json")
                .header("Content-Encoding", coding)
                .POST(BodyPublishers.ofByteArray(bytes.toByteArray())));
  }

  /** From the model, from the cache, and again. */
  @Test
  void says_the_usage_once_at_the_end_of_a_stream_to_callers_who_want_it() {
    for (var round = 0; round < 3; round++) {
      var body =
          body("cached", "How many?", true)
              .replaceFirst("\\{", "{\"stream_options\": {\"include_usage\": true}, ");
      var pieces = server.http().postAs(Scene.KEY, PATH, body).body().split("\n\n", -1);
      assertThat(pieces).filteredOn(piece -> piece.contains("\"usage\":{")).hasSize(1);
      assertThat(pieces[pieces.length - 3])
          .contains("\"choices\":[]", "\"completion_tokens\":5", "\"id\":\"c\"");
    }
    assertThat(ask("plain", "How many?", true).body()).doesNotContain("\"usage\":{");
  }

  @Test
  void hands_on_the_first_words_before_others_come() {
    var answer = server.http().streamAs(Scene.KEY, PATH, body("pausing", "Why?", true));
    try (var lines = answer.body()) {
      var frames = lines.filter(line -> line.startsWith("data: ")).iterator();
      assertThat(frames.next()).contains("One");
      heard.countDown();
      assertThat(frames).toIterable().last().isEqualTo("data: [DONE]");
    }
  }

  @Test
  void goes_on_with_the_next_model_where_an_answer_broke_off() {
    var answer = ask("going-on", "Why?", true);
    assertThat(texts(answer)).isEqualTo("The sky is blue.");
    assertThat(answer.body()).endsWith("data: [DONE]\n\n");
  }

  @Test
  void ends_a_broken_answer_with_an_error_event_where_the_feature_does_not_go_on() {
    var answer = ask("breaking", "Why?", true);
    assertThat(texts(answer)).isEqualTo("The sky is ");
    assertThat(answer.body()).contains("\"code\":\"cut_short\"").doesNotContain("[DONE]");
  }

  @Test
  void lets_no_piece_of_a_secret_out() {
    var answer = ask("leaking", "Which token?", true);
    assertThat(texts(answer)).isEqualTo("It is ");
    assertThat(answer.body()).contains("\"code\":\"withheld\"").doesNotContain("ghp");
  }

  @Test
  void has_the_model_mend_an_answer_that_does_not_fit_the_schema() {
    var answer = ask("labelled", "It crashes.", false);
    assertThat(Json.parse(answer.body()).at("/choices/0/message/content").stringValue())
        .isEqualTo("{\"label\":\"bug\"}");
    assertThat(provider.asked("mends")).isEqualTo(2);
  }

  @Test
  void has_the_model_answer_in_the_language_of_the_question() {
    var question = "Wie kann ich mein Passwort zurücksetzen?";
    assertThat(content(ask("in-your-language", question, false))).isEqualTo(IN_GERMAN);
    assertThat(ask("in-your-language", question, true).body())
        .contains("Sicherheit")
        .doesNotContain("Security");
    assertThat(content(ask("in-any-language", question, false))).isEqualTo(IN_ENGLISH);
    assertThat(content(ask("in-your-language", "How can I reset my password?", false)))
        .isEqualTo(IN_ENGLISH);
  }

  @Test
  void gives_an_earlier_answer_when_the_model_is_down_and_a_prepared_one_without() {
    var before = ask("often-asked", "What is 9080?", false);
    oftenIsDown.set(true);
    assertThat(content(ask("often-asked", "What is 9080?", false))).isEqualTo(content(before));
    assertThat(content(ask("often-asked", "What is 9443?", false))).isEqualTo("Later.");
  }

  @Test
  void sends_hard_questions_to_the_model_that_rules_and_examples_name() {
    assertThat(content(ask("routed", "Where do I find the menu?", false))).startsWith("Answer ");
    assertThat(content(ask("routed", "Please prove Pythagoras' theorem", false)))
        .isEqualTo("A hard answer.");
    assertThat(content(ask("routed", "Was ist das hier für ein Knopf?", false)))
        .isEqualTo("A hard answer.");
    assertThat(content(ask("routed", "Where? ".repeat(40), false))).isEqualTo("A hard answer.");
  }

  @Test
  void hides_personal_data_from_the_provider_and_from_nobody_else() {
    var question = "Is anna@example.com at +49 170 1234567, or ben@example.com?";
    var read = "user: Is [EMAIL_1] at [PHONE_1], or [EMAIL_2]?";
    assertThat(content(ask("hiding", question, false))).isEqualTo("user: " + question);
    assertThat(texts(ask("hiding", question, true))).isEqualTo("user: " + question);
    assertThat(repeated).containsExactly(read, read);
  }

  private HttpResponse<String> ask(String feature, String text, boolean stream) {
    return server.http().send(request(feature, text, stream));
  }

  private HttpResponse<String> ask(String feature, String text, boolean stream, String repeatKey) {
    return server.http().send(request(feature, text, stream).header("Idempotency-Key", repeatKey));
  }

  private HttpRequest.Builder request(String feature, String text, boolean stream) {
    return server
        .http()
        .request(PATH)
        .header("Authorization", "Bearer " + Scene.KEY)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body(feature, text, stream)));
  }

  private static String body(String feature, String text, boolean stream) {
    var body = Json.object().put("model", feature).put("stream", stream);
    body.putArray("messages").addObject().put("role", "user").put("content", text);
    return body.toString();
  }

  private static List<String> callsOf(List<Future<HttpResponse<String>>> answers) {
    return answers.stream().map(answer -> call(answer.resultNow())).distinct().toList();
  }

  private static String call(HttpResponse<String> answer) {
    return answer.headers().firstValue("X-Plimsoll-Call").orElseThrow();
  }

  private static String content(HttpResponse<String> answer) {
    return Json.parse(answer.body()).at("/choices/0/message/content").stringValue();
  }

  private static String texts(HttpResponse<String> answer) {
    return answer
        .body()
        .lines()
        .filter(line -> line.startsWith("data: {"))
        .map(line -> Json.parse(line.substring("data: ".length())))
        .map(frame -> frame.at("/choices/0/delta/content").asString(""))
        .collect(Collectors.joining());
  }
}
