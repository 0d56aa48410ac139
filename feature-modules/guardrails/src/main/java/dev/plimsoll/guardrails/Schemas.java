package dev.plimsoll.guardrails;

import com.networknt.schema.Schema;
import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.JsonSchemas;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** JSON Schemas of features, each compiled once. */
final class Schemas {
  private static final int SHOWN = 3;

  private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

  /** Why a text does not fit a feature's schema; empty when it does. */
  Optional<String> misfit(String schema, String text) {
    return misfit(
        compiled.computeIfAbsent(schema, source -> JsonSchemas.compiled(Json.parse(source))), text);
  }

  /**
   * The same for a schema of a caller, which is not used again; empty also when it is no schema.
   * What would take too long to check does not fit.
   */
  static Optional<String> misfitOnce(String schema, String text) {
    var json = Json.parse(schema);
    var objection = JsonSchemas.objection(json).or(() -> objection(json, text));
    if (objection.isPresent()) {
      return Optional.of("the JSON Schema cannot be checked: " + objection.get());
    }
    return JsonSchemas.misfit(json).isPresent()
        ? Optional.empty()
        : misfit(JsonSchemas.compiled(json), text);
  }

  private static Optional<String> objection(JsonNode schema, String text) {
    try {
      return JsonSchemas.objection(schema, Json.parse(text));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> misfit(Schema schema, String text) {
    try {
      var errors = schema.validate(Json.parse(text));
      return errors.isEmpty()
          ? Optional.empty()
          : Optional.of(
              errors.stream().limit(SHOWN).map(Object::toString).collect(Collectors.joining("; ")));
    } catch (JacksonException e) {
      return Optional.of("the answer is not JSON");
    }
  }
}
