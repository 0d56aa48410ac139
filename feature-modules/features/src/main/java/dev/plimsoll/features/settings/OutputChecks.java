package dev.plimsoll.features.settings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.plimsoll.guardrails.LanguageMatch;
import dev.plimsoll.guardrails.OutputPolicy;
import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.JsonSchemas;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What an answer must be before it is given.
 *
 * @param schema the JSON Schema that answers must fit, as text; null for free text
 * @param languageMatch what follows when an answer is in another language than its question; for
 *     free text only
 */
public record OutputChecks(@JsonRawValue @Nullable String schema, LanguageMatch languageMatch)
    implements SettingsGroup {
  public static final OutputChecks NONE = new OutputChecks(null, LanguageMatch.OFF);

  /** Answers must fit a JSON Schema, and nothing else is checked. */
  public static OutputChecks ofSchema(String schema) {
    return new OutputChecks(schema, LanguageMatch.OFF);
  }

  /** Answers must be one of these labels, with how sure the model is of it. */
  public static OutputChecks ofLabels(List<String> labels) {
    var schema = Json.object().put("type", "object").put("additionalProperties", false);
    schema.putArray("required").add("label").add("confidence");
    var properties = schema.putObject("properties");
    var label = properties.putObject("label").putArray("enum");
    labels.forEach(label::add);
    properties.putObject("confidence").put("type", "number").put("minimum", 0).put("maximum", 1);
    return ofSchema(schema.toString());
  }

  /** The labels that answers may have; none if the schema is not one of labels. */
  public List<String> labels() {
    return schema == null
        ? List.of()
        : Json.parse(schema)
            .at("/properties/label/enum")
            .valueStream()
            .filter(JsonNode::isString)
            .map(JsonNode::stringValue)
            .toList();
  }

  public OutputChecks {
    schema = schema == null ? null : parsed(schema).toString();
    if (schema != null && languageMatch != LanguageMatch.OFF) {
      throw new IllegalArgumentException(
          "languageMatch must be off, because answers that match a schema are not prose");
    }
  }

  /** Reads a schema that is a JSON object, or its text. */
  @JsonCreator
  static OutputChecks of(@Nullable JsonNode schema, @Nullable LanguageMatch languageMatch) {
    return new OutputChecks(
        schema == null || schema.isNull()
            ? null
            : schema.isString() ? schema.stringValue() : schema.toString(),
        Objects.requireNonNullElse(languageMatch, LanguageMatch.OFF));
  }

  /** As the guardrails take it. */
  public OutputPolicy policy() {
    return new OutputPolicy(schema, languageMatch);
  }

  /** Whether an answer must be checked as a whole before any of it is shown. */
  public boolean needWhole() {
    return schema != null || languageMatch == LanguageMatch.BLOCK;
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
