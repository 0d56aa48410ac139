package dev.plimsoll.guardrails;

import com.networknt.schema.Schema;
import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.JsonSchemas;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/** JSON Schemas of features, each compiled once. */
final class Schemas {
  private static final int SHOWN = 3;

  private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

  /** Why a text does not fit a schema; empty when it does. */
  Optional<String> misfit(String schema, String text) {
    try {
      var errors =
          compiled
              .computeIfAbsent(schema, source -> JsonSchemas.compiled(Json.parse(source)))
              .validate(Json.parse(text));
      return errors.isEmpty()
          ? Optional.empty()
          : Optional.of(
              errors.stream().limit(SHOWN).map(Object::toString).collect(Collectors.joining("; ")));
    } catch (JacksonException e) {
      return Optional.of("the answer is not JSON");
    }
  }
}
