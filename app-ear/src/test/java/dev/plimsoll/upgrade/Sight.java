package dev.plimsoll.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.harness.Http;
import dev.plimsoll.harness.TestWorkspace;
import dev.plimsoll.platform.Json;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What applications and automation see of a server that was filled before. The names here stand in
 * {@code expected.json} and are its own: when an interface calls something otherwise, its place
 * below changes and the fixture does not.
 *
 * @param links where each thing is, as {@link Applications} wrote it down
 * @param made until when the fixture was made; what came later is not its own
 */
record Sight(Http http, JsonNode links, String made) {
  /** Where an export has what, by our name of it. */
  private static final Map<String, String> CALL =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("conversation", "/call/started/conversation"),
              Map.entry("at", "/call/started/at"),
              Map.entry("feature", "/call/started/feature"),
              Map.entry("user", "/call/started/asker/user"),
              Map.entry("user name", "/call/started/asker/name"),
              Map.entry("tenant", "/call/started/asker/tenant"),
              Map.entry("key", "/call/started/asker/keyName"),
              Map.entry("channel", "/call/started/channel"),
              Map.entry("interaction", "/call/started/interaction"),
              Map.entry("flag version", "/call/started/versions/flagVersion"),
              Map.entry("prompt", "/call/started/versions/promptName"),
              Map.entry("prompt version", "/call/started/versions/promptVersion"),
              Map.entry("planned model", "/call/started/model"),
              Map.entry("input", "/call/started/input"),
              Map.entry("worst cost", "/call/started/worstCost"),
              Map.entry("outcome", "/call/outcome"),
              Map.entry("step", "/call/rung/level"),
              Map.entry("step name", "/call/rung/name"),
              Map.entry("asked model", "/call/model/asked"),
              Map.entry("served model", "/call/model/servedModel"),
              Map.entry("finish reason", "/call/model/finishReason"),
              Map.entry("attempts", "/call/model/attempts"),
              Map.entry("answer", "/call/answer"),
              Map.entry("input tokens", "/call/bill/tokens/input"),
              Map.entry("tokens read from a cache", "/call/bill/tokens/cachedRead"),
              Map.entry("tokens written to a cache", "/call/bill/tokens/cachedWrite"),
              Map.entry("output tokens", "/call/bill/tokens/output"),
              Map.entry("reasoning tokens", "/call/bill/tokens/reasoning"),
              Map.entry("estimated", "/call/bill/estimated"),
              Map.entry("cost", "/call/bill/cost"),
              Map.entry("first token", "/call/firstTokenMicros"),
              Map.entry("time", "/call/totalMicros"),
              Map.entry("error", "/call/error"),
              Map.entry("messages", "/detail/messages"),
              Map.entry("passages", "/detail/passages"),
              Map.entry("raw output", "/detail/rawOutput"),
              Map.entry("findings", "/detail/findings"),
              Map.entry("stages", "/detail/stages")));

  private static final List<String> QUESTIONS =
      List.of(
          "desk Are you still there?",
          "support Is my lamp repaired?",
          "triage We were billed twice again.",
          "steps Does it work now?",
          "changed Does it work now?",
          "failing Does it work now?",
          "form It crashes again.",
          "going-on What colour has the sky now?",
          "guarded My card is 4111 1111 1111 1111.",
          "budgeted The fourth?",
          "noticed The third?",
          "waiting Will it last?",
          "report A second report, please.",
          "health How much to hurt myself now?",
          "health How much now?",
          "judged We were charged twice in December.",
          "judged The whole site is down again for everybody.",
          "routed Where is the menu of that place?",
          "routed Please prove that it holds there.",
          "routed Wo ist hier der Knopf für das Licht?",
          "nobody Is somebody there?",
          "staff-only Is somebody there?",
          "pilots Is somebody there?",
          "killed Is somebody there?");

  /** All of it. */
  ObjectNode all() {
    var all = Json.object();
    all.set("calls", calls());
    all.set("jobs", states("jobs"));
    all.set("held answers", states("held answers"));
    all.set("batches", batches());
    all.set("runs", states("runs"));
    all.set("repeats", repeats());
    all.set("answers", answers());
    all.set("users with a share", usersWithAShare());
    all.set("features of the desk", features(TestWorkspace.DESK_KEY));
    all.set("features of the shop", features(TestWorkspace.SHOP_KEY));
    return all;
  }

  /**
   * All calls by their ids, but for those of questions that a provider had in a batch, which end
   * after the upgrade.
   */
  ObjectNode calls() {
    var calls = Json.object();
    get(TestWorkspace.ADMIN_KEY, "/api/calls/export?format=jsonl&until=" + made)
        .lines()
        .map(Json::parse)
        .filter(call -> !call.at(CALL.get("feature")).stringValue().equals("by-batch"))
        .forEach(call -> calls.set(call.at("/call/started/id").stringValue(), seen(call)));
    return calls;
  }

  private static ObjectNode seen(JsonNode call) {
    var seen = Json.object();
    CALL.forEach((name, place) -> seen.set(name, call.at(place)));
    var roles = seen.putArray("roles");
    call.at("/call/started/asker/roles")
        .valueStream()
        .map(JsonNode::stringValue)
        .sorted()
        .forEach(roles::add);
    return seen;
  }

  /** What is at each of the links of a kind. */
  ObjectNode states(String kind) {
    var states = Json.object();
    links
        .get(kind)
        .propertyStream()
        .forEach(link ->
            states.set(
                link.getKey(), Json.parse(get(keyFor(kind), link.getValue().stringValue()))));
    return states;
  }

  private static String keyFor(String kind) {
    return kind.equals("runs") ? TestWorkspace.ADMIN_KEY : TestWorkspace.SHOP_KEY;
  }

  /** Each batch that was over, with the files that it came in and went out in. */
  ObjectNode batches() {
    var batches = Json.object();
    links
        .get("batches")
        .propertyStream()
        .forEach(link -> {
          var batch =
              Json.parse(
                  get(TestWorkspace.SHOP_KEY, "/v1/batches/" + link.getValue().stringValue()));
          var seen = batches.putObject(link.getKey());
          seen.set("batch", batch);
          for (var file : new String[] {"input_file_id", "output_file_id", "error_file_id"}) {
            var id = batch.get(file);
            seen.put(file, id.isNull() ? "" : content(id.stringValue()));
          }
        });
    return batches;
  }

  private String content(String file) {
    return get(TestWorkspace.SHOP_KEY, "/v1/files/" + file + "/content");
  }

  /** What those get who send the same request again under their idempotency key. */
  ObjectNode repeats() {
    var repeats = Json.object();
    links
        .get("repeats")
        .propertyStream()
        .forEach(link -> {
          var request = link.getValue();
          var answer =
              http.send(
                  http.request(request.get("path").stringValue())
                      .header("Authorization", "Bearer " + request.get("secret").stringValue())
                      .header("Content-Type", "application/json")
                      .header("Idempotency-Key", request.get("key").stringValue())
                      .POST(BodyPublishers.ofString(request.get("body").stringValue())));
          repeats
              .putObject(link.getKey())
              .put("status", answer.statusCode())
              .put("call", answer.headers().firstValue("X-Plimsoll-Call").orElse(""))
              .put(
                  "conversation", answer.headers().firstValue("X-Plimsoll-Conversation").orElse(""))
              .put("body", answer.body());
        });
    return repeats;
  }

  /** How each feature answers now, by its settings: the status, the step, the words. */
  ObjectNode answers() {
    var answers = Json.object();
    QUESTIONS.forEach(line -> {
      var feature = line.substring(0, line.indexOf(' '));
      var answer = ask(feature, line.substring(line.indexOf(' ') + 1), "ulf");
      var body = Json.parse(answer.body());
      answers
          .putObject(line)
          .put("status", answer.statusCode())
          .put("words", settled(body.at("/choices/0/message/content").asString("")))
          .put("error", body.at("/error/code").asString(""))
          .put("budget", answer.headers().firstValue("X-Plimsoll-Budget").orElse(""));
    });
    return answers;
  }

  /** Without the last digit of a confidence, which is another on other processors. */
  private static String settled(String words) {
    return words.replaceAll("(\"confidence\":0\\.\\d)\\d", "$1");
  }

  /** The users among some that have a feature by its percentage; they are to stay the same. */
  ArrayNode usersWithAShare() {
    var users = Json.mapper().createArrayNode();
    IntStream.range(0, 20)
        .mapToObj(number -> "user-" + number)
        .filter(user -> ask("shared-out", "Do I have it?", user).statusCode() == 200)
        .forEach(users::add);
    return users;
  }

  private HttpResponse<String> ask(String feature, String text, String user) {
    var body = Json.object().put("model", feature).put("user", user);
    body.putArray("messages").addObject().put("role", "user").put("content", text);
    return http.postAs(TestWorkspace.SHOP_KEY, "/v1/chat/completions", body.toString());
  }

  /** Those that are on for a key, and that it may use. */
  JsonNode features(String key) {
    return Json.parse(get(key, "/v1/models"));
  }

  private String get(String key, String path) {
    var answer = http.getAs(key, path);
    assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
    return answer.body();
  }
}
