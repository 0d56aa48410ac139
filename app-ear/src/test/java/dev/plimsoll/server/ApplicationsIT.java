package dev.plimsoll.server;

import static dev.plimsoll.server.ScriptedProvider.say;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.harness.OpenApi;
import dev.plimsoll.harness.RunningServer;
import dev.plimsoll.harness.TestWorkspace;
import dev.plimsoll.harness.Wait;
import dev.plimsoll.platform.Json;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Applications are apart, keys of one application are not, and keys do only what they are for. */
@Scripted
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("one-database")
class ApplicationsIT {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final ScriptedProvider provider;
  private final RunningServer server;
  private final BatchClient client;

  ApplicationsIT(Scene scene) {
    provider = scene.provider();
    server = scene.server();
    client = new BatchClient(server, Scene.KEY);
  }

  @BeforeAll
  void script() {
    var _ =
        provider.with(
            "app-counts",
            (exchange, stream, _, number) -> say(exchange, stream, "Answer " + number));
  }

  @Test
  void finds_nothing_by_an_id_of_another_application_or_tenant() {
    var batch = client.submitted(BatchClient.questions("app-plain", 1));
    var made = client.awaited(batch, "completed");
    var file = made.get("input_file_id").stringValue();
    var job = id(ask(Scene.KEY, "app-plain", "A job", "Prefer", "respond-async"), "/v1/jobs/");
    var hold = id(ask(Scene.KEY, "app-risky", "A hold"), "/v1/holds/");
    var ids = Map.of("files", file, "batches", batch, "jobs", job, "holds", hold);

    var addresses = addressesWithIds();
    assertThat(addresses).hasSizeGreaterThanOrEqualTo(10);
    for (var address : addresses) {
      var parts = address.split(" ", 2);
      var path = parts[1].replace("{id}", ids.get(parts[1].split("/", -1)[2]));
      for (var other : List.of(Scene.OTHER, Scene.ACME, Scene.ACME_ADMIN)) {
        assertThat(send(other, parts[0], path).statusCode()).as(address).isEqualTo(404);
      }
      if (parts[0].equals("GET")) {
        assertThat(send(Scene.SECOND, "GET", path).statusCode()).as(address).isEqualTo(200);
      }
    }
    var results = "/v1/files/" + made.get("output_file_id").stringValue();
    for (var other : List.of(Scene.OTHER, Scene.ACME, Scene.ACME_ADMIN)) {
      assertThat(send(other, "GET", results).statusCode()).isEqualTo(404);
      assertThat(send(other, "GET", results + "/content").statusCode()).isEqualTo(404);
      assertThat(send(other, "GET", "/v1/files").body()).doesNotContain(file);
      assertThat(send(other, "GET", "/v1/batches").body()).doesNotContain(batch);
    }
    assertThat(send(Scene.SECOND, "GET", "/v1/files").body()).contains(file);
    assertThat(new BatchClient(server, Scene.OTHER).submitted(file, "of others").statusCode())
        .isEqualTo(400);
  }

  /** All of the API that name a thing by its id, but models, which are features. */
  private Set<String> addressesWithIds() {
    return OpenApi.of(server).operations().stream()
        .filter(one -> one.path().startsWith("/v1/") && one.path().contains("{id}"))
        .filter(one -> !one.path().startsWith("/v1/models"))
        .map(one -> one.method() + " " + one.path())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void answers_a_repeat_and_from_the_cache_only_within_an_application() {
    var first = content(ask(Scene.KEY, "app-plain", "Once", "Idempotency-Key", "one"));
    assertThat(content(ask(Scene.SECOND, "app-plain", "Once", "Idempotency-Key", "one")))
        .isEqualTo(first);
    assertThat(content(ask(Scene.OTHER, "app-plain", "Once", "Idempotency-Key", "one")))
        .isNotEqualTo(first);

    var cached = content(ask(Scene.KEY, "app-cached", "What is it?"));
    assertThat(content(ask(Scene.SECOND, "app-cached", "What is it?"))).isEqualTo(cached);
    assertThat(content(ask(Scene.OTHER, "app-cached", "What is it?"))).isNotEqualTo(cached);
  }

  @Test
  void keeps_users_and_conversations_apart_on_record_and_tells_each_its_own_ids() {
    for (var key : List.of(Scene.KEY, Scene.OTHER)) {
      var response = askFor("apart-42", key, "X-Plimsoll-Conversation", "apart-talk");
      assertThat(response.headers().firstValue("X-Plimsoll-Conversation")).contains("apart-talk");
    }
    var seen = new ArrayList<String>();
    Wait.until(
        "both are on record",
        PATIENCE,
        () -> {
          seen.clear();
          send(Scene.READER, "GET", "/api/calls/export?user=apart-42")
              .body()
              .lines()
              .forEach(seen::add);
          return seen.size() == 2;
        });
    assertThat(String.join("\n", seen))
        .contains("callers/apart-42", "others/apart-42", "callers/apart-talk", "others/apart-talk");
    assertThat(send(Scene.READER, "GET", "/api/calls/export?user=others/apart-42").body())
        .contains("others/apart-42")
        .doesNotContain("callers/apart-42");
  }

  @Test
  void lets_an_application_continue_the_conversation_that_it_has_begun() {
    var header = "X-Plimsoll-Conversation";
    var begun = askFor("goes-on", Scene.KEY).headers().firstValue(header).orElseThrow();
    assertThat(askFor("goes-on", Scene.SECOND, header, begun).headers().firstValue(header))
        .contains(begun);
    var one = "\"callers/" + begun + "\"";
    Wait.until(
        "both are on record in one conversation",
        PATIENCE,
        () ->
            send(Scene.READER, "GET", "/api/calls/export?user=goes-on").body().split(one, -1).length
                == 3);
  }

  @Test
  void refuses_an_expired_key_and_one_for_something_else() {
    var expired = send(Scene.BYGONE, "GET", "/v1/models");
    assertThat(expired.statusCode()).isEqualTo(401);
    assertThat(expired.body()).contains("expired_api_key", "bygone", "2026-01-31");
    var forCalls = send(Scene.READER, "GET", "/v1/models");
    assertThat(forCalls.statusCode()).isEqualTo(403);
    assertThat(forCalls.body()).contains("missing_scope", "scope call");
    assertThat(send(Scene.READER, "GET", "/api/ledger/end").statusCode()).isEqualTo(403);
    assertThat(send(Scene.READER, "GET", "/api/keys").body()).contains("read:keys");
    assertThat(send(Scene.BYGONE, "GET", "/api/keys").statusCode()).isEqualTo(401);
    assertThat(send(Scene.FORMER, "GET", "/v1/models").statusCode()).isEqualTo(200);
    assertThat(send(Scene.ROTATING, "GET", "/v1/models").statusCode()).isEqualTo(200);
  }

  @Test
  void issues_rotates_and_revokes_keys_over_rest() {
    var issued =
        post(
            TestWorkspace.ADMIN_KEY,
            "/api/keys",
            "{\"name\":\"by rest\",\"application\":\"rest\"}");
    assertThat(issued.statusCode()).as(issued.body()).isEqualTo(201);
    var key = Json.parse(issued.body());
    var first = key.get("secret").stringValue();
    assertThat(send(first, "GET", "/v1/models").statusCode()).isEqualTo(200);
    Wait.until("its first use is noted", PATIENCE, () -> listed("by rest").has("lastUsed"));
    var path = "/api/keys/" + key.get("id").stringValue();
    // By the clock of this machine, as the server reads it.
    var soon = Instant.now().plus(Duration.ofDays(7));
    var rotated =
        post(TestWorkspace.ADMIN_KEY, path + "/rotation", "{\"formerUntil\":\"" + soon + "\"}");
    var second = Json.parse(rotated.body()).get("secret").stringValue();
    assertThat(send(first, "GET", "/v1/models").statusCode()).isEqualTo(200);
    assertThat(send(second, "GET", "/v1/models").statusCode()).isEqualTo(200);
    assertThat(Json.parse(rotated.body()).get("application").stringValue()).isEqualTo("rest");
    var last = post(TestWorkspace.ADMIN_KEY, path + "/rotation", "");
    assertThat(send(second, "GET", "/v1/models").statusCode()).isEqualTo(401);
    assertThat(send(TestWorkspace.ADMIN_KEY, "DELETE", path).statusCode()).isEqualTo(204);
    var secret = Json.parse(last.body()).get("secret").stringValue();
    assertThat(send(secret, "GET", "/v1/models").statusCode()).isEqualTo(401);
    assertThat(send(TestWorkspace.ADMIN_KEY, "DELETE", path).statusCode()).isEqualTo(404);
  }

  @Test
  void lets_no_key_issue_one_that_may_do_more_than_itself() {
    var issued =
        post(
            TestWorkspace.ADMIN_KEY,
            "/api/keys",
            "{\"name\":\"issuer\",\"scopes\":[\"manage:keys\",\"call\"]}");
    var issuer = Json.parse(issued.body()).get("secret").stringValue();
    var helper = "{\"name\":\"helper\",\"application\":\"issuer\"}";
    assertThat(post(issuer, "/api/keys", helper).statusCode()).isEqualTo(201);
    for (var more :
        List.of("\"roles\":[\"admin\"]", "\"scopes\":[\"manage\"]", "\"application\":\"other\"")) {
      var refused = post(issuer, "/api/keys", "{\"name\":\"more\"," + more + "}");
      assertThat(refused.statusCode()).as(more).isEqualTo(403);
    }
    var repeatable =
        server
            .http()
            .send(
                server
                    .http()
                    .request("/api/keys")
                    .header("Authorization", "Bearer " + issuer)
                    .header("Idempotency-Key", "no-secret-is-kept")
                    .POST(BodyPublishers.ofString(helper)));
    assertThat(repeatable.statusCode()).isEqualTo(400);
    assertThat(repeatable.body()).contains("Idempotency-Key");
    var wrong = post(issuer, "/api/keys", "{\"name\":\"wrong\",\"scopes\":[\"write\"]}");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("scopes must be among call, read");
  }

  private JsonNode listed(String name) {
    var data = Json.parse(send(TestWorkspace.ADMIN_KEY, "GET", "/api/keys").body()).get("data");
    return data.valueStream()
        .filter(key -> key.get("name").stringValue().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private HttpResponse<String> ask(String key, String feature, String text, String... headers) {
    return request(key, feature, text, null, headers);
  }

  private HttpResponse<String> askFor(String user, String key, String... headers) {
    return request(key, "app-plain", "Hello", user, headers);
  }

  private HttpResponse<String> request(
      String key, String feature, String text, @Nullable String user, String... headers) {
    var body = Json.object().put("model", feature);
    if (user != null) {
      body.put("user", user);
    }
    body.putArray("messages").addObject().put("role", "user").put("content", text);
    var request =
        server
            .http()
            .request("/v1/chat/completions")
            .header("Authorization", "Bearer " + key)
            .POST(BodyPublishers.ofString(body.toString()));
    for (var i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return server.http().send(request);
  }

  private HttpResponse<String> post(String key, String path, String json) {
    return server.http().postAs(key, path, json);
  }

  private HttpResponse<String> send(String key, String method, String path) {
    return server.http().sendAs(key, method, path);
  }

  private static String content(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return Json.parse(response.body()).at("/choices/0/message/content").stringValue();
  }

  private static String id(HttpResponse<String> response, String path) {
    var address = response.headers().firstValue("Location").orElseThrow();
    return address.substring(address.indexOf(path) + path.length());
  }
}
