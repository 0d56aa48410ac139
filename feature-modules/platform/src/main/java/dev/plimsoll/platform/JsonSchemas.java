package dev.plimsoll.platform;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressionFactory;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * JSON Schemas written by people. Their patterns are matched by RE2 in linear time, so that no text
 * makes one run for ever; a schema with a pattern that RE2 does not support is invalid.
 */
public final class JsonSchemas {
  private static final SchemaRegistry REGISTRY = registry(JsonSchemas::linear);
  private static final SchemaRegistry LENIENT = registry(JsonSchemas::linearOrAny);
  private static final Schema SCHEMA_OF_SCHEMAS =
      REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));

  private JsonSchemas() {}

  private static SchemaRegistry registry(RegularExpressionFactory expressions) {
    return SchemaRegistry.withDefaultDialect(
        SpecificationVersion.DRAFT_2020_12,
        registry ->
            registry.schemaRegistryConfig(
                SchemaRegistryConfig.builder().regularExpressionFactory(expressions).build()));
  }

  public static Schema compiled(JsonNode schema) {
    return REGISTRY.getSchema(schema);
  }

  /**
   * A schema of a stranger, of which the patterns that RE2 does not support, such as those that
   * look ahead, hold for every text; empty if it is none.
   */
  public static Optional<Schema> compiledLeniently(JsonNode schema) {
    if (!SCHEMA_OF_SCHEMAS.validate(schema).isEmpty()) {
      return Optional.empty();
    }
    try {
      var compiled = LENIENT.getSchema(schema);
      compiled.initializeValidators();
      return Optional.of(compiled);
    } catch (RuntimeException e) {
      return Optional.empty();
    }
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

  private static RegularExpression linearOrAny(String regex) {
    try {
      return linear(regex);
    } catch (PatternSyntaxException _) {
      return _ -> true;
    }
  }

  private static RegularExpression linear(String regex) {
    var pattern = Pattern.compile(regex);
    return text -> pattern.matcher(text).find();
  }
}
