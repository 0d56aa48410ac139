package dev.plimsoll.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.harness.BlackBox;
import dev.plimsoll.harness.OpenApi;
import dev.plimsoll.harness.RunningServer;
import dev.plimsoll.harness.TestWorkspace;
import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.JsonSchemas;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What the APIs reply is what their description says, field by field. */
@BlackBox
@Tag("one-database")
class DescribedRepliesIT {
  private static final String QUESTION = "\"messages\":[{\"role\":\"user\",\"content\":\"Help!\"}]";

  private final RunningServer server;
  private final OpenApi described;

  DescribedRepliesIT(RunningServer server) {
    this.server = server;
    described = OpenApi.of(server);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET /v1/models | 200 |",
        "GET /v1/models/triage | 200 |",
        "GET /v1/models/none | 404 |",
        "GET /v1/files | 200 |",
        "GET /v1/batches | 200 |",
        "GET /v1/jobs/none | 404 |",
        "GET /api/ledger/check | 200 |",
        "GET /api/ledger/end | 200 |",
        "GET /api/keys | 200 |",
        "GET /api/tenants | 200 |",
        "GET /api/calls/export?format=xlsx | 400 |",
        "POST /api/backups | 201 |",
        "POST /api/calls/import?source=described&dry-run=true | 200 | {\"feature\":\"triage\",\"messages\":[{\"role\":\"user\",\"content\":\"a\"}],\"answer\":\"b\"}",
        "POST /v1/chat/completions | 400 | {\"model\":\"triage\"}",
        "POST /v1/embeddings | 200 | {\"model\":\"vectors\",\"user\":\"vera\",\"input\":[\"a\",\"b\"]}",
      })
  void are_as_described(String request, int status, @Nullable String body) {
    var parts = request.split(" ", -1);
    conforms(parts[0], parts[1], template(parts[1]), body, status);
  }

  @Test
  void of_a_chat_are_as_described_whole_in_pieces_and_as_a_job() {
    var chat = "/v1/chat/completions";
    conforms("POST", chat, chat, "{\"model\":\"triage\"," + QUESTION + "}", 200);
    var request =
        "{\"model\":\"help-assistant\",\"stream\":true,\"stream_options\":{\"include_usage\":true},"
            + QUESTION
            + "}";
    try (var lines = server.http().streamAs(TestWorkspace.ADMIN_KEY, chat, request).body()) {
      var pieces =
          lines
              .filter(line -> line.startsWith("data: {"))
              .map(line -> Json.parse(line.substring("data: ".length())))
              .toList();
      var piece = Json.object().put("$ref", "#/components/schemas/ChatCompletionChunk");
      assertThat(pieces).hasSizeGreaterThan(2).allSatisfy(each -> conforms(each, piece));
    }
    var job =
        server
            .http()
            .send(
                server
                    .http()
                    .request(chat)
                    .header("Authorization", "Bearer " + TestWorkspace.ADMIN_KEY)
                    .header("Content-Type", "application/json")
                    .header("Prefer", "respond-async")
                    .POST(BodyPublishers.ofString("{\"model\":\"triage\"," + QUESTION + "}")));
    conforms("POST", chat, job, 202);
    var id = Json.parse(job.body()).get("id").stringValue();
    conforms("GET", "/v1/jobs/" + id, "/v1/jobs/{id}", null, 200);
  }

  @Test
  void of_feedback_are_as_described() {
    var chat = "{\"model\":\"triage\",\"user\":\"vera\"," + QUESTION + "}";
    var answer = server.http().postAs(TestWorkspace.ADMIN_KEY, "/v1/chat/completions", chat);
    var call = answer.headers().firstValue("X-Request-Id").orElseThrow();
    var at = "/api/v1/calls/" + call + "/feedback";
    var template = "/api/v1/calls/{call}/feedback";
    var said =
        "{\"thumb\":\"down\",\"reason\":\"No\",\"accepted\":true,\"edited\":\"x\",\"user\":\"vera\"}";
    conforms("POST", at, template, said, 200);
    conforms("POST", at, template, "{\"thumb\":\"sideways\"}", 400);
    conforms("POST", at.replace(call, "none"), template, said, 404);
  }

  @Test
  void of_keys_tenants_and_evals_are_as_described() {
    var issued = conforms("POST", "/api/keys", "/api/keys", "{\"name\":\"described\"}", 201);
    var key = "/api/keys/" + issued.get("id").stringValue();
    var rotation = conforms("POST", key + "/rotation", "/api/keys/{id}/rotation", "{}", 200);
    assertThat(rotation.has("secret")).isTrue();
    send("DELETE", key, null);
    conforms("PUT", "/api/tenants/described", "/api/tenants/{id}", "{\"name\":\"D\"}", 200);
    send("DELETE", "/api/tenants/described?reason=over", null);
    var set = "/api/evals/described";
    var cases =
        "{\"feature\":\"triage\",\"cases\":[{\"input\":\"Help!\",\"expected_keyword\":\"x\"}]}";
    conforms("PUT", set, "/api/evals/{set}", cases, 201);
    conforms("POST", set + "/runs?threshold=0.5", "/api/evals/{set}/runs", null, 200);
    conforms("POST", set + "/runs?threshold=0.5", "/api/evals/{set}/runs", null, 200);
  }

  private JsonNode conforms(
      String method, String path, String template, @Nullable String body, int status) {
    var reply = send(method, path, body);
    conforms(method, template, reply, status);
    return Json.parse(reply.body());
  }

  private void conforms(String method, String template, HttpResponse<String> reply, int status) {
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(status);
    var operation =
        described.operations().stream()
            .filter(each -> each.method().equals(method) && each.path().equals(template))
            .findFirst()
            .orElseThrow(() -> new AssertionError("not described: " + method + " " + template));
    var responses = operation.body().get("responses");
    var response =
        responses.has(Integer.toString(status))
            ? responses.get(Integer.toString(status))
            : responses.path("default");
    var type = reply.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
    var content = described.resolved(response).path("content").path(type);
    assertThat(content.has("schema")).as(template + " " + status + " " + type).isTrue();
    conforms(Json.parse(reply.body()), content.get("schema"));
  }

  private void conforms(JsonNode reply, JsonNode schema) {
    var whole = Json.object();
    whole.set("components", described.document().get("components"));
    whole.putArray("allOf").add(schema);
    assertThat(JsonSchemas.compiled(whole).validate(reply)).as(reply.toString()).isEmpty();
    assertThat(undescribed("", reply, schema)).as(reply.toString()).isEmpty();
  }

  /** Fields of a reply that its schema does not have. */
  private Stream<String> undescribed(String place, JsonNode reply, JsonNode given) {
    var schema = described.resolved(given);
    if (reply.isArray() && schema.has("items")) {
      return reply.valueStream().flatMap(each -> undescribed(place, each, schema.get("items")));
    }
    if (!reply.isObject() || !schema.has("properties")) {
      return Stream.of();
    }
    return reply
        .propertyStream()
        .flatMap(field -> {
          var at = place + "." + field.getKey();
          var known = schema.get("properties").path(field.getKey());
          return known.isMissingNode() ? Stream.of(at) : undescribed(at, field.getValue(), known);
        });
  }

  private HttpResponse<String> send(String method, String path, @Nullable String body) {
    return body == null
        ? server.http().sendAs(TestWorkspace.ADMIN_KEY, method, path)
        : server.http().sendAs(TestWorkspace.ADMIN_KEY, method, path, body);
  }

  private static String template(String path) {
    return path.replaceAll("\\?.*", "").replaceAll("^(/v1/(models|jobs))/.*", "$1/{id}");
  }
}
