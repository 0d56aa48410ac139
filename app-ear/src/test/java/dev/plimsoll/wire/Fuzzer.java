package dev.plimsoll.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plimsoll.harness.OpenApi;
import dev.plimsoll.harness.TestWorkspace;
import dev.plimsoll.platform.Json;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Requests that are nearly right: what the description of the APIs gives as an example, and what
 * clients send, each spoiled in up to three places. The same seed and number make the same request.
 */
final class Fuzzer {
  private static final String BOUNDARY = "fuzz";
  private static final String UPLOAD =
      """
      --fuzz\r
      Content-Disposition: form-data; name="purpose"\r
      \r
      batch\r
      --fuzz\r
      Content-Disposition: form-data; name="file"; filename="q.jsonl"\r
      Content-Type: application/jsonl\r
      \r
      {"custom_id":"a","method":"POST","url":"/v1/chat/completions","body":\
      {"model":"triage","messages":[{"role":"user","content":"I cannot sign in."}]}}\r
      --fuzz--\r
      """;

  /** What clients send. */
  private static final List<String> CHATS =
      List.of(
          """
          {"model":"triage","stream":true,"stream_options":{"include_usage":true},"user":"u-1",\
          "messages":[{"role":"system","content":"Be brief."},{"role":"user","content":"Help!"}]}
          """,
          """
          {"model":"triage","temperature":0.2,"max_tokens":50,"n":1,"stop":["END"],"seed":7,\
          "messages":[{"role":"user","content":[{"type":"text","text":"What is it?"},\
          {"type":"image_url","image_url":{"url":"data:image/png;base64,aGk="}}]}]}
          """,
          """
          {"model":"help-assistant","tools":[{"type":"function","function":{"name":"now",\
          "parameters":{"type":"object"}}}],"tool_choice":"auto","messages":[{"role":"user",\
          "content":"When?"},{"role":"assistant","tool_calls":[{"id":"c1","type":"function",\
          "function":{"name":"now","arguments":"{}"}}]},{"role":"tool","tool_call_id":"c1",\
          "content":"noon"}]}
          """,
          """
          {"model":"help-assistant","messages":[{"role":"user","content":"Which port?"}],\
          "response_format":{"type":"json_schema","json_schema":{"name":"x",\
          "schema":{"type":"object"}}}}
          """);

  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1e999",
          "0.1234567890123456789",
          "9223372036854775808",
          "\"\"",
          "\" \"",
          "\"\\u0000\"",
          "\"\\ud83d\"",
          "\"\u202e\u00e4\"",
          "\"${HOME}{{question}}\"",
          "\"" + "x".repeat(70_000) + "\"",
          "[]",
          "[null]",
          "{}",
          "{\"a\":{\"b\":[]}}",
          "[".repeat(600) + "]".repeat(600));

  private static final List<String> HEADERS =
      List.of(
          "Content-Type: text/plain",
          "Content-Type: ;;;",
          "Content-Type: application/json; charset=utf-16",
          "Content-Type: application/x-www-form-urlencoded",
          "Content-Type: multipart/form-data",
          "Content-Type: multipart/form-data; boundary=" + BOUNDARY,
          "Content-Encoding: gzip",
          "Content-Encoding: br",
          "Accept: ;;;",
          "Accept: image/png",
          "Accept: text/html",
          "Accept-Language: x-odd, *;q=9",
          "Authorization: Bearer",
          "Authorization: Basic YTpi",
          "Authorization: Bearer \u00e4\u00f6",
          "Idempotency-Key: ",
          "Idempotency-Key: again",
          "Idempotency-Key: " + "k".repeat(300),
          "Prefer: respond-async",
          "Prefer: wait=0, , respond-async;x",
          "Range: bytes=9-1",
          "If-None-Match: *",
          "Cookie: JSESSIONID=../x; LtpaToken2=x",
          "X-Forwarded-For: , ,",
          "Forwarded: for=\"",
          "X-Plimsoll-Conversation: " + "c".repeat(65),
          "X-Plimsoll-Webhook: http://127.0.0.1:1/x",
          "Origin: null",
          "Upgrade: websocket",
          "Connection: Upgrade");

  private static final List<String> WORDS =
      List.of(
          "triage",
          "help-assistant",
          "a/b",
          "..",
          ".",
          " ",
          "\u00e4\ud83d\ude00",
          "a;b=c",
          "*",
          "'--",
          "x".repeat(3_000),
          "-1",
          "9999999999",
          "NaN",
          "2026-13-01T00:00:00Z",
          "csv",
          "jsonl");

  /** A request that would be right. */
  private record Sample(String method, String path, List<String> query, String type, String body) {}

  private final List<Sample> samples = new ArrayList<>();

  Fuzzer(OpenApi described) {
    for (var operation : described.operations()) {
      samples.addAll(samples(described, operation).toList());
    }
    for (var chat : CHATS) {
      samples.add(new Sample("POST", "/v1/chat/completions", List.of(), "application/json", chat));
    }
    samples.add(
        new Sample(
            "POST",
            "/ofrep/v1/evaluate/flags/triage",
            List.of(),
            "application/json",
            "{\"context\":{\"targetingKey\":\"u-1\"}}"));
  }

  private static Stream<Sample> samples(OpenApi described, OpenApi.Operation operation) {
    var query =
        Stream.of(operation.common(), operation.body().path("parameters"))
            .flatMap(JsonNode::valueStream)
            .map(described::resolved)
            .filter(parameter -> parameter.path("in").asString("").equals("query"))
            .map(parameter -> parameter.get("name").stringValue())
            .toList();
    var contents = described.resolved(operation.body().path("requestBody")).path("content");
    if (contents.isEmpty()) {
      return Stream.of(new Sample(operation.method(), operation.path(), query, "", ""));
    }
    return contents
        .propertyStream()
        .map(content ->
            new Sample(
                operation.method(),
                operation.path(),
                query,
                content.getKey(),
                example(content.getKey(), content.getValue().path("example"))));
  }

  private static String example(String type, JsonNode example) {
    if (type.startsWith("multipart/")) {
      return UPLOAD;
    }
    return example.isString() ? example.stringValue() : Json.write(example);
  }

  RawRequest request(long seed, int number) {
    var random = new SplittableRandom(seed * 1_000_003 + number);
    var sample = any(samples, random);
    // A backup takes seconds.
    if (sample.path.equals("/api/backups") && random.nextInt(20) > 0) {
      sample = any(samples, random);
    }
    var spoilt = random.nextInt(1, 8);
    var body = (spoilt & 1) == 0 ? sample.body : spoiltBody(sample.body, random);
    var headers = new ArrayList<String>();
    if (!sample.type.isEmpty()) {
      var boundary = sample.type.startsWith("multipart/") ? "; boundary=" + BOUNDARY : "";
      headers.add("Content-Type: " + sample.type + boundary);
    }
    if ((spoilt & 2) != 0) {
      var header = any(HEADERS, random);
      var name = header.substring(0, header.indexOf(':') + 1);
      headers.removeIf(each -> each.startsWith(name));
      headers.add(header);
    }
    var bytes = body.getBytes(body.chars().anyMatch(c -> c > 255) ? UTF_8 : ISO_8859_1);
    if (bytes.length > 0 || !sample.body.isEmpty()) {
      headers.add("Content-Length: " + bytes.length);
    }
    var method =
        random.nextInt(20) == 0
            ? any(
                List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE"),
                random)
            : sample.method;
    var first = method + " " + path(sample, (spoilt & 4) != 0, random) + " HTTP/1.1";
    return RawRequest.with(TestWorkspace.ADMIN_KEY, first, headers.toArray(String[]::new))
        .and(new String(bytes, ISO_8859_1));
  }

  private static String path(Sample sample, boolean spoilt, RandomGenerator random) {
    var path = new StringBuilder();
    for (var part : sample.path.substring(1).split("/", -1)) {
      var value = part.startsWith("{") ? (spoilt ? any(WORDS, random) : "triage") : part;
      path.append('/').append(encoded(value));
    }
    if (spoilt && random.nextInt(5) == 0) {
      path.append(any(List.of("/", "//", "/events", "/../models"), random));
    }
    var separator = '?';
    for (var name : sample.query) {
      if (random.nextInt(3) == 0) {
        path.append(separator).append(name).append('=').append(encoded(any(WORDS, random)));
        separator = '&';
      }
    }
    if (spoilt && random.nextInt(10) == 0) {
      path.append(separator)
          .append(any(List.of("%zz", "user=%zz", "=", "&&", "limit=-1", "q=<|>{}^`\""), random));
    }
    return path.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  private static String spoiltBody(String body, RandomGenerator random) {
    return random.nextInt(3) > 0 && body.stripLeading().startsWith("{")
        ? spoiltJson(body, random)
        : spoiltText(body, random);
  }

  /** With another value somewhere, or without a field. */
  private static String spoiltJson(String body, RandomGenerator random) {
    var lines = body.strip().lines().toList();
    var tree = Json.parse(lines.size() == 1 || !body.startsWith("{\"") ? body : lines.getFirst());
    // Put in as text, because some values are none of JSON's.
    var mark = "\"the spoilt value\"";
    var places = new ArrayList<JsonNode>();
    collect(tree, places);
    switch (any(places, random)) {
      case ObjectNode object when !object.isEmpty() -> {
        var name = any(List.copyOf(object.propertyNames()), random);
        if (random.nextInt(4) == 0) {
          object.remove(name);
        } else {
          object.put(name, "the spoilt value");
        }
      }
      case ArrayNode array when !array.isEmpty() ->
          array.set(random.nextInt(array.size()), "the spoilt value");
      default -> {}
    }
    return tree.toString().replace(mark, any(VALUES, random));
  }

  private static void collect(JsonNode node, List<JsonNode> places) {
    if (node.isContainer()) {
      places.add(node);
      node.forEach(each -> collect(each, places));
    }
  }

  private static String spoiltText(String body, RandomGenerator random) {
    var at = random.nextInt(body.length() + 1);
    var odd = any(List.of("\0", "\u00ff", "\ufeff", "\"", "{", "\r", "\n", "\\", ",", "0"), random);
    return switch (random.nextInt(4)) {
      case 0 -> body.substring(0, at);
      case 1 -> body.substring(0, at) + odd + body.substring(at);
      case 2 -> body.substring(0, at) + odd + body.substring(Math.min(body.length(), at + 1));
      default -> odd + body + body;
    };
  }

  private static <T> T any(List<T> list, RandomGenerator random) {
    return list.get(random.nextInt(list.size()));
  }
}
