package dev.plimsoll.platform;

import com.google.re2j.Pattern;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.regex.RegularExpression;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * JSON Schemas written by people. Their patterns are matched by RE2 in linear time, so that no text
 * makes one run for ever; a schema with a pattern that RE2 does not support is invalid.
 */
public final class JsonSchemas {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          registry ->
              registry.schemaRegistryConfig(
                  SchemaRegistryConfig.builder()
                      .regularExpressionFactory(JsonSchemas::linear)
                      .build()));
  private static final Schema SCHEMA_OF_SCHEMAS =
      REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));

  private JsonSchemas() {}

  public static Schema compiled(JsonNode schema) {
    return REGISTRY.getSchema(schema);
  }

  /** Why this is not a JSON Schema; empty if it is one. */
  public static Optional<String> misfit(JsonNode schema) {
    var errors = SCHEMA_OF_SCHEMAS.validate(schema);
    if (!errors.isEmpty()) {
      return Optional.of(errors.getFirst().toString());
    }
    try {
      compiled(schema).initializeValidators();
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Why values cannot be checked by a schema of a stranger, as a sentence about it: it would take
   * too long, or end the server. Empty if they can.
   */
  public static Optional<String> objection(JsonNode schema) {
    return SchemaWork.tooMuch(schema, MissingNode.getInstance());
  }

  /** Why this value cannot be checked by a schema of a stranger; empty if it can. */
  public static Optional<String> objection(JsonNode schema, JsonNode value) {
    return SchemaWork.tooMuch(schema, value);
  }

  /** Whether a part of a schema contains itself, as that of a tree does. */
  public static boolean isRecursive(JsonNode schema) {
    return new SchemaReferences(schema).leadBack();
  }

  private static RegularExpression linear(String regex) {
    var pattern = Pattern.compile(regex);
    return text -> pattern.matcher(text).find();
  }
}
