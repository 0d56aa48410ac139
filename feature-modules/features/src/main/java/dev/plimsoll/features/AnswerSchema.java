package dev.plimsoll.features;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.JsonSchemas;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The JSON Schema that answers of a feature must fit, as people write it. */
final class AnswerSchema {
  private AnswerSchema() {}

  /**
   * Its text without white space, so that the same schema is the same text.
   *
   * @throws InvalidFeature when it is no JSON object
   */
  static String tidy(FeatureKey key, String text) {
    return parsed(key, text).toString();
  }

  /**
   * Passes when answers can be checked by it.
   *
   * @throws InvalidFeature when it is no JSON Schema
   */
  static void check(FeatureKey key, String text) {
    JsonSchemas.misfit(parsed(key, text))
        .ifPresent(misfit -> {
          throw new InvalidFeature(key, "schema", "a JSON Schema, but: " + misfit);
        });
  }

  private static JsonNode parsed(FeatureKey key, String text) {
    try {
      var schema = Json.parse(text);
      if (schema.isObject()) {
        return schema;
      }
    } catch (JacksonException e) {
      throw new InvalidFeature(key, "schema", "JSON, but: " + e.getOriginalMessage());
    }
    throw new InvalidFeature(key, "schema", "a JSON object");
  }
}
