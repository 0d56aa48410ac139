package dev.plimsoll.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.plimsoll.harness.BlackBox;
import dev.plimsoll.harness.RunningServer;
import dev.plimsoll.harness.TestWorkspace;
import dev.plimsoll.platform.Json;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input gets an error in the wire's shape that names the field, and leaves no trace. */
@BlackBox
@Tag("one-database")
class BadInputIT {
  private static final String CHAT = "/v1/chat/completions";
  private static final String MODELS = "/v1/models";
  private static final String TOO_LARGE = " ".repeat(20_971_521);
  private static final Pattern COUNT =
      Pattern.compile("^plimsoll_calls_seconds_count\\{.*} (\\S+)$", Pattern.MULTILINE);

  private final RunningServer server;

  BadInputIT(RunningServer server) {
    this.server = server;
  }

  /**
   * What is to come back.
   *
   * @param param the field that the error names
   * @param says a part of the message
   */
  record Refusal(int status, @Nullable String param, @Nullable String code, String says) {}

  static Stream<Arguments> bodies() {
    return Stream.of(
        body("no body", "", null, "must be a JSON object"),
        body("malformed JSON", "{\n \"model\": }", null, "line 2, column"),
        body("JSON that breaks off", "{\"model\": \"help-assistant\"", null, "must be JSON"),
        body("two documents", "{}{}", null, "must be JSON"),
        body("JSON nested too deep", "[".repeat(10_000), null, "must be JSON"),
        body("a list", "[]", null, "a JSON object"),
        body("no model", "{'messages': [{'role': 'user', 'content': 'Hi'}]}", "model", "'model'"),
        body("a number as model", with("'model': 7"), "model", "'model'"),
        body("null as model", with("'model': null"), "model", "'model'"),
        body("no messages", "{'model': 'help-assistant'}", "messages", "'messages'"),
        body("an empty list of messages", with("'messages': []"), "messages", "'messages'"),
        body("a text as messages", with("'messages': 'Hi'"), "messages", "'messages'"),
        body("a text as message", messages("'Hi'"), "messages[0]", "must be an object"),
        body("a message without role", messages("{'content': 'Hi'}"), "messages[0].role", "one of"),
        body(
            "an unknown role",
            messages("{'role': 'user', 'content': 'Hi'}, {'role': 'king', 'content': 'Hi'}"),
            "messages[1].role",
            "assistant"),
        body(
            "a number as content",
            messages("{'role': 'user', 'content': 7}"),
            "messages[0].content",
            "must be a text"),
        body("a text as stream", with("'stream': 'yes'"), "stream", "true or false"),
        body("a text as options", with("'stream_options': 'x'"), "stream_options", "an object"),
        body(
            "a text as an option",
            with("'stream_options': {'include_usage': 'x'}"),
            "stream_options.include_usage",
            "true or false"),
        body("a number as user", with("'user': 7"), "user", "1 to 128 characters"),
        body(
            "a user that is too long",
            with("'user': '" + "u".repeat(129) + "'"),
            "user",
            "1 to 128 characters"));
  }

  static Stream<Arguments> requests() {
    var good = Request.chat(with("'stream': false"));
    return Stream.of(
        arguments(
            "bad UTF-8",
            good.with(BodyPublishers.ofByteArray(new byte[] {'{', '"', (byte) 0xc3, '"', '}'})),
            new Refusal(400, null, null, "UTF-8")),
        arguments(
            "an unknown feature",
            Request.chat(with("'model': 'no-such-feature'")),
            new Refusal(404, "model", "model_not_found", "'no-such-feature'")),
        arguments(
            "what can be no feature",
            Request.chat(with("'model': 'No Such Feature!'")),
            new Refusal(404, "model", "model_not_found", "'No Such Feature!'")),
        arguments(
            "a body over the limit",
            good.with(BodyPublishers.ofString(TOO_LARGE)),
            new Refusal(413, null, "body_too_large", "20971520 bytes")),
        arguments(
            "a body over the limit that does not tell its length",
            good.with(
                BodyPublishers.ofInputStream(
                    () -> new ByteArrayInputStream(TOO_LARGE.getBytes(UTF_8)))),
            new Refusal(413, null, "body_too_large", "20971520 bytes")),
        arguments(
            "more values than there is memory for",
            good.with(BodyPublishers.ofString("[" + "{},".repeat(5_000_000) + "{}]")),
            new Refusal(413, null, "body_too_large", "more values")),
        arguments(
            "no key",
            good.without("Authorization"),
            new Refusal(401, null, "invalid_api_key", "missing")),
        arguments(
            "a wrong key",
            good.with("Authorization", "Bearer " + TestWorkspace.SHOP_KEY + "x"),
            new Refusal(401, null, "invalid_api_key", "unknown")),
        arguments(
            "a key under another scheme",
            good.with("Authorization", "Basic dXNlcjpwYXNzd29yZA=="),
            new Refusal(401, null, "invalid_api_key", "Bearer")),
        arguments(
            "a wrong content type",
            good.with("Content-Type", "text/plain"),
            new Refusal(415, "Content-Type", "unsupported_media_type", "text/plain")),
        arguments(
            "a body in Brotli",
            good.with("Content-Encoding", "br"),
            new Refusal(415, "Content-Encoding", "unsupported_media_type", "gzip or deflate")),
        arguments(
            "a body in several encodings",
            good.with("Content-Encoding", "gzip, zstd"),
            new Refusal(415, "Content-Encoding", "unsupported_media_type", "gzip, zstd")),
        arguments(
            "nothing to embed",
            vectors("''"),
            new Refusal(400, "input", null, "'input' must have a text")),
        arguments(
            "only blank texts to embed",
            vectors("['', ' ']"),
            new Refusal(400, "input", null, "'input' must have a text")),
        arguments(
            "a slash behind the address",
            good.to("POST", CHAT + "/"),
            new Refusal(404, null, "unknown_url", "Use " + CHAT + ", without the slash")),
        arguments(
            "a conversation that is too long",
            good.with("X-Plimsoll-Conversation", "c".repeat(65)),
            new Refusal(400, "X-Plimsoll-Conversation", null, "1 to 64 characters")),
        arguments(
            "a wrong method",
            good.to("GET", CHAT),
            new Refusal(405, null, "method_not_allowed", "POST")),
        arguments(
            "a wrong method for the models",
            good.to("DELETE", MODELS),
            new Refusal(405, null, "method_not_allowed", "GET")),
        arguments(
            "an endpoint that is not there",
            good.to("POST", "/v1/images"),
            new Refusal(404, null, "unknown_url", "/v1/images")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"bodies", "requests"})
  void is_refused(String what, Request request, Refusal expected) {
    var before = calls();
    var response = server.http().send(request.to(server.http()));
    var error = Json.parse(response.body()).path("error");
    assertThat(response.statusCode()).as(what).isEqualTo(expected.status());
    assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(error.get("param").asString(null)).isEqualTo(expected.param());
    assertThat(error.get("code").asString(null)).isEqualTo(expected.code());
    assertThat(error.get("message").stringValue()).contains(expected.says());
    assertThat(error.get("type").stringValue()).isNotBlank();
    assertThat(calls()).as("calls on record").isEqualTo(before);
  }

  @Test
  void fields_that_are_not_ours_are_no_bad_input() {
    var request = Request.chat(with("'temperature': 0.2, 'x-of-the-future': {'a': [1]}"));
    assertThat(server.http().send(request.to(server.http())).statusCode()).isEqualTo(200);
  }

  @Test
  void a_text_that_is_too_long_for_the_feature_is_refused_on_record() {
    var before = calls();
    var request =
        Request.chat(messages("{'role': 'user', 'content': '" + "x".repeat(2_001) + "'}"));
    var response = server.http().send(request.to(server.http()));
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("\"param\":\"messages\"", "2,000");
    assertThat(calls()).isEqualTo(before + 1);
  }

  @Test
  void a_text_that_is_too_long_to_embed_is_named_by_its_field() {
    var response = server.http().send(vectors("'" + "x".repeat(8_001) + "'").to(server.http()));
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("\"param\":\"input\"", "8,000");
  }

  private static Request vectors(String input) {
    return Request.chat(quoted("{'model': 'vectors', 'user': 'vera', 'input': " + input + "}"))
        .to("POST", "/v1/embeddings");
  }

  private double calls() {
    return COUNT
        .matcher(server.http().getAs(TestWorkspace.ADMIN_KEY, "/metrics").body())
        .results()
        .mapToDouble(count -> Double.parseDouble(count.group(1)))
        .sum();
  }

  private static Arguments body(String what, String body, @Nullable String param, String says) {
    return arguments(what, Request.chat(quoted(body)), new Refusal(400, param, null, says));
  }

  /** A good body with other fields; the last of a name counts. */
  private static String with(String fields) {
    return quoted(
        "{'model': 'help-assistant', 'messages': [{'role': 'user', 'content': 'Hi'}], %s}"
            .formatted(fields));
  }

  private static String messages(String messages) {
    return with("'messages': [" + messages + "]");
  }

  private static String quoted(String json) {
    return json.replace('\'', '"');
  }
}
