package dev.plimsoll.guardrails;

import com.networknt.schema.Schema;
import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.JsonSchemas;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** JSON Schemas of features, each compiled once. */
final class Schemas {
  private static final int SHOWN = 3;

  private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

  /** Why a text does not fit a feature's schema; empty when it does. */
  Optional<String> misfit(String schema, String text) {
    return misfit(
        () -> compiled.computeIfAbsent(schema, source -> JsonSchemas.compiled(Json.parse(source))),
        parsed(text));
  }

  /**
   * The same for a schema of a caller, which is not used again; empty also when it is no schema.
   * What would take too long to check does not fit.
   */
  static Optional<String> misfitOnce(String schema, String text) {
    var json = Json.parse(schema);
    var value = parsed(text);
    var objection = JsonSchemas.objection(json, value.orElse(MissingNode.getInstance()));
    if (objection.isPresent()) {
      return Optional.of("the JSON Schema cannot be checked: " + objection.get());
    }
    return JsonSchemas.compiledLeniently(json).flatMap(compiled -> misfit(() -> compiled, value));
  }

  private static Optional<JsonNode> parsed(String text) {
    try {
      return Optional.of(Json.parse(text));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> misfit(Supplier<Schema> schema, Optional<JsonNode> value) {
    if (value.isEmpty()) {
      return Optional.of("the answer is not JSON");
    }
    var errors = schema.get().validate(value.get());
    return errors.isEmpty()
        ? Optional.empty()
        : Optional.of(
            errors.stream().limit(SHOWN).map(Object::toString).collect(Collectors.joining("; ")));
  }
}
