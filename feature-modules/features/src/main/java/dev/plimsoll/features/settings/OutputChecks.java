package dev.plimsoll.features.settings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.JsonSchemas;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What an answer must be before it is given.
 *
 * @param schema the JSON Schema that answers must fit, as text; null for free text
 */
public record OutputChecks(@JsonRawValue @Nullable String schema) implements SettingsGroup {
  public static final OutputChecks NONE = new OutputChecks(null);

  public OutputChecks {
    schema = schema == null ? null : parsed(schema).toString();
  }

  /** Reads a schema that is a JSON object, or its text. */
  @JsonCreator
  static OutputChecks of(@Nullable JsonNode schema) {
    if (schema == null || schema.isNull()) {
      return NONE;
    }
    return new OutputChecks(schema.isString() ? schema.stringValue() : schema.toString());
  }

  /**
   * Passes when answers can be checked.
   *
   * @throws IllegalArgumentException when the schema is no JSON Schema
   */
  public void check() {
    if (schema != null) {
      JsonSchemas.misfit(parsed(schema))
          .ifPresent(misfit -> {
            throw new IllegalArgumentException("schema must be a JSON Schema, but: " + misfit);
          });
    }
  }

  private static JsonNode parsed(String text) {
    try {
      var schema = Json.parse(text);
      if (schema.isObject()) {
        return schema;
      }
    } catch (JacksonException e) {
      throw new IllegalArgumentException("schema must be JSON, but: " + e.getOriginalMessage(), e);
    }
    throw new IllegalArgumentException("schema must be a JSON object");
  }
}
