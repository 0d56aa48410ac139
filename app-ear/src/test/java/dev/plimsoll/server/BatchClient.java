package dev.plimsoll.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.harness.RunningServer;
import dev.plimsoll.harness.Wait;
import dev.plimsoll.platform.Json;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** An application that hands in batches. */
public record BatchClient(RunningServer server, String key) {
  static final Duration PATIENCE = Duration.ofMinutes(2);

  public String submitted(String lines) {
    var file = upload(lines);
    assertThat(file.statusCode()).as(file.body()).isEqualTo(200);
    var id = Json.parse(file.body()).get("id").stringValue();
    var batch = server.http().postAs(key, "/v1/batches", order(id));
    assertThat(batch.statusCode()).as(batch.body()).isEqualTo(200);
    return Json.parse(batch.body()).get("id").stringValue();
  }

  /** Submits a file under an idempotency key. */
  HttpResponse<String> submitted(String file, String idempotencyKey) {
    return server
        .http()
        .send(
            server
                .http()
                .request("/v1/batches")
                .header("Authorization", "Bearer " + key)
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofString(order(file))));
  }

  private static String order(String file) {
    return Json.object()
        .put("input_file_id", file)
        .put("endpoint", "/v1/chat/completions")
        .put("completion_window", "24h")
        .toString();
  }

  public HttpResponse<String> upload(String lines) {
    var part = "--b\r\nContent-Disposition: form-data; name=\"";
    var body =
        part
            + "purpose\"\r\n\r\nbatch\r\n"
            + part
            + "file\"; filename=\"q.jsonl\"\r\n"
            + "Content-Type: application/octet-stream\r\n\r\n"
            + lines
            + "\r\n--b--\r\n";
    return server
        .http()
        .send(
            server
                .http()
                .request("/v1/files")
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString(body)));
  }

  static String questions(String feature, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> question(feature, "q-" + i, "q-" + i))
        .collect(Collectors.joining());
  }

  public static String question(String feature, String customId, String text) {
    var line =
        Json.object()
            .put("custom_id", customId)
            .put("method", "POST")
            .put("url", "/v1/chat/completions");
    var body = line.putObject("body").put("model", feature);
    body.putArray("messages").addObject().put("role", "user").put("content", text);
    return line + "\n";
  }

  public JsonNode awaited(String id, String state) {
    Wait.until(state, PATIENCE, () -> batch(id).get("status").stringValue().equals(state));
    return batch(id);
  }

  public JsonNode batch(String id) {
    return Json.parse(server.http().getAs(key, "/v1/batches/" + id).body());
  }

  static String counts(JsonNode batch) {
    var counts = batch.get("request_counts");
    return counts.get("total").intValue()
        + " "
        + counts.get("completed").intValue()
        + " "
        + counts.get("failed").intValue();
  }

  public List<JsonNode> lines(String file) {
    var content = server.http().getAs(key, "/v1/files/" + file + "/content");
    assertThat(content.statusCode()).isEqualTo(200);
    var meta = Json.parse(server.http().getAs(key, "/v1/files/" + file).body());
    assertThat(meta.get("bytes").intValue()).isEqualTo(content.body().getBytes(UTF_8).length);
    return content.body().lines().map(Json::parse).toList();
  }
}
