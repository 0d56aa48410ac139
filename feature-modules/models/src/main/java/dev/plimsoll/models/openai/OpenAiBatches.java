package dev.plimsoll.models.openai;

import dev.plimsoll.models.api.BatchFingerprint;
import dev.plimsoll.models.api.BatchLookupResult;
import dev.plimsoll.models.api.BatchProgress;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.dialects.Dialects;
import dev.plimsoll.models.http.BatchQuestion;
import dev.plimsoll.models.http.HttpChat;
import dev.plimsoll.models.http.HttpRest;
import dev.plimsoll.models.http.ProviderProtocol;
import dev.plimsoll.models.provider.BatchApi;
import dev.plimsoll.models.provider.Deployment;
import dev.plimsoll.platform.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** OpenAI's batches: a file of questions, and two files of results. */
final class OpenAiBatches implements BatchApi {
  private static final String URL = "/v1/chat/completions";

  /** The metadata by which one of our batches is found again. */
  private static final String MARK = "plimsoll";

  private static final Set<String> OVER = Set.of("completed", "failed", "expired", "cancelled");

  private final HttpChat http;
  private final Dialects dialects;
  private final ProviderProtocol protocol;

  OpenAiBatches(HttpChat http, Dialects dialects, ProviderProtocol protocol) {
    this.http = http;
    this.dialects = dialects;
    this.protocol = protocol;
  }

  @Override
  public boolean takes(Deployment deployment, ModelRequest question) {
    return new BatchQuestion(protocol, deployment, question).isTaken();
  }

  @Override
  public String submit(Deployment deployment, String name, Map<String, ModelRequest> questions) {
    var rest = rest(deployment);
    var lines =
        questions.entrySet().stream()
            .map(question -> line(deployment, question.getKey(), question.getValue()))
            .collect(Collectors.joining());
    var file = rest.upload("/files", Map.of("purpose", "batch"), name + ".jsonl", lines);
    var order =
        Json.object()
            .put("input_file_id", file.path("id").asString(""))
            .put("endpoint", URL)
            .put("completion_window", "24h");
    order.putObject("metadata").put(MARK, name);
    return rest.post("/batches", order).path("id").asString("");
  }

  private String line(Deployment deployment, String name, ModelRequest request) {
    var adapted = dialects.adapted(deployment, request);
    var line = Json.object().put("custom_id", name).put("method", "POST").put("url", URL);
    line.set("body", new BatchQuestion(protocol, deployment, adapted).body());
    return line + "\n";
  }

  @Override
  public BatchLookupResult find(Deployment deployment, BatchFingerprint trace) {
    for (var batch : rest(deployment).get("/batches?limit=100").path("data")) {
      if (batch.path("metadata").path(MARK).asString("").equals(trace.name())) {
        return new BatchLookupResult.Found(batch.path("id").asString(""));
      }
    }
    return new BatchLookupResult.Nowhere();
  }

  @Override
  public BatchProgress look(Deployment deployment, String batch) {
    var found = rest(deployment).get("/batches/" + batch);
    var status = found.path("status").asString("");
    var why = found.path("errors").path("data").path(0).path("message").asString("");
    return new BatchProgress(OVER.contains(status), status.equals("failed") ? why : null);
  }

  @Override
  public void collect(
      Deployment deployment,
      String batch,
      Map<String, ModelRequest> questions,
      BiConsumer<String, ModelOutcome> answers) {
    var rest = rest(deployment);
    var results = new OpenAiBatchResults(protocol, deployment, questions, answers);
    for (var file : files(rest.get("/batches/" + batch))) {
      rest.lines("/files/" + file + "/content", results::read);
    }
  }

  private static List<String> files(JsonNode batch) {
    return List.of("output_file_id", "error_file_id").stream()
        .map(field -> batch.path(field).asString(""))
        .filter(file -> !file.isEmpty())
        .toList();
  }

  @Override
  public void cancel(Deployment deployment, String batch) {
    rest(deployment).post("/batches/" + batch + "/cancel", Json.object());
  }

  private HttpRest rest(Deployment deployment) {
    return http.rest(protocol, deployment);
  }
}
