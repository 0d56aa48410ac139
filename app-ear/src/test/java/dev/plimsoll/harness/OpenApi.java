package dev.plimsoll.harness;

import dev.plimsoll.platform.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The description of the APIs that a server gives of itself. */
public record OpenApi(JsonNode document) {
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  /**
   * An operation.
   *
   * @param common the parameters of all operations at its path
   */
  public record Operation(String method, String path, JsonNode body, JsonNode common) {
    /** Such as {@code GET /v1/models/{}}. */
    public String address() {
      return method + " " + path.replaceAll("\\{[^}]*}", "{}");
    }
  }

  public static OpenApi of(RunningServer server) {
    return new OpenApi(Json.parse(server.http().get("/openapi?format=json").body()));
  }

  public List<Operation> operations() {
    return document.get("paths").propertyStream().flatMap(OpenApi::at).toList();
  }

  private static Stream<Operation> at(Map.Entry<String, JsonNode> path) {
    return path.getValue()
        .propertyStream()
        .filter(each -> METHODS.contains(each.getKey()))
        .map(each ->
            new Operation(
                each.getKey().toUpperCase(Locale.ROOT),
                path.getKey(),
                each.getValue(),
                path.getValue().path("parameters")));
  }

  /** What a reference points to, or the node itself. */
  public JsonNode resolved(JsonNode node) {
    var reference = node.path("$ref").asString("");
    return reference.isEmpty() ? node : document.at(reference.substring(1));
  }
}
