package dev.plimsoll.models.anthropic;

import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.chat.ConstraintNote;
import dev.plimsoll.models.chat.ResponseFormat;
import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.JsonSchemas;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The format that a caller wants an answer in, as Claude takes it: a JSON Schema as far as its
 * structured outputs know it, or else an instruction. Either way, the answer is checked against
 * what the caller asked for.
 *
 * @see <a
 *     href="https://platform.claude.com/docs/en/build-with-claude/structured-outputs">Structured
 *     outputs</a>
 */
final class AnthropicFormat {
  /** Models before structured outputs. */
  private static final Pattern WITHOUT_SCHEMAS =
      Pattern.compile(".*claude-(?:instant|[123]|(?:opus|sonnet)-4(?:-0|-2025|@2025|$)).*");

  /** What structured outputs take of a schema; they refuse everything else. */
  private static final Set<String> KNOWN =
      Set.of(
          "type",
          "properties",
          "required",
          "additionalProperties",
          "items",
          "enum",
          "const",
          "anyOf",
          "oneOf",
          "allOf",
          "$ref",
          "$defs",
          "definitions",
          "default",
          "title",
          "description");

  /** How many of them a schema may have. */
  private static final int MOST_OPTIONAL = 24;

  private static final int MOST_UNIONS = 16;

  private static final Set<String> FORMATS =
      Set.of(
          "date-time",
          "time",
          "date",
          "duration",
          "email",
          "hostname",
          "uri",
          "ipv4",
          "ipv6",
          "uuid");

  private AnthropicFormat() {}

  /** Whether the options ask for a format that has to be checked. */
  static boolean isIn(ObjectNode options) {
    return options.at("/response_format/type").asString("").startsWith("json");
  }

  /** Adds the format of the options to a question. */
  static void add(String model, ObjectNode options, ObjectNode question) {
    if (!isIn(options)) {
      return;
    }
    var schema = options.at("/response_format/json_schema/schema");
    if (!schema.isObject()) {
      instruct(ModelRequest.formatInWords(options), question);
      return;
    }
    ResponseFormat.checkSchema(options);
    if (WITHOUT_SCHEMAS.matcher(model).matches()
        || hasOpenMap(schema)
        || hasOtherReference(schema)
        || hasTuple(schema)
        || count(schema, AnthropicFormat::optional) > MOST_OPTIONAL
        || count(schema, AnthropicFormat::unions) > MOST_UNIONS
        || JsonSchemas.isRecursive(schema)) {
      instruct(ModelRequest.formatInWords(options), question);
    } else {
      var config = Json.object();
      if (question.get("output_config") instanceof ObjectNode own) {
        config.setAll(own);
      }
      config.putObject("format").put("type", "json_schema").set("schema", known(schema));
      question.set("output_config", config);
    }
  }

  /** Whether an object may have names that are not in the schema; structured outputs allow none. */
  private static boolean hasOpenMap(JsonNode schema) {
    var isObject = schema.path("type").asString("").equals("object");
    var others = schema.get("additionalProperties");
    var closed = others != null && others.isBoolean() && !others.booleanValue();
    var named = !schema.path("properties").isEmpty();
    return (isObject && !closed && (others != null || !named))
        || schema.valueStream().anyMatch(AnthropicFormat::hasOpenMap);
  }

  private static boolean hasOtherReference(JsonNode schema) {
    var reference = schema.path("$ref").asString("#/");
    return !reference.startsWith("#/")
        || schema.valueStream().anyMatch(AnthropicFormat::hasOtherReference);
  }

  /** Whether a list has a schema for each of its elements. */
  private static boolean hasTuple(JsonNode schema) {
    return schema.has("prefixItems")
        || (schema.path("items").isArray() && !schema.path("items").isEmpty())
        || schema.valueStream().anyMatch(AnthropicFormat::hasTuple);
  }

  private static int count(JsonNode schema, ToIntFunction<JsonNode> here) {
    return here.applyAsInt(schema)
        + schema.valueStream().mapToInt(inner -> count(inner, here)).sum();
  }

  private static int optional(JsonNode schema) {
    return schema.path("properties").isObject()
        ? Math.max(0, schema.path("properties").size() - schema.path("required").size())
        : 0;
  }

  private static int unions(JsonNode schema) {
    return schema.path("anyOf").isArray()
            || schema.path("oneOf").isArray()
            || schema.path("type").isArray()
        ? 1
        : 0;
  }

  static void instruct(String words, ObjectNode question) {
    switch (question.get("system")) {
      case ArrayNode blocks -> blocks.addObject().put("type", "text").put("text", words);
      case JsonNode text -> question.put("system", text.asString() + "\n\n" + words);
      case null -> question.put("system", words);
    }
  }

  /** A schema without what structured outputs do not know. */
  private static JsonNode known(JsonNode schema) {
    if (schema instanceof ArrayNode array) {
      var all = Json.mapper().createArrayNode();
      array.forEach(element -> all.add(known(element)));
      return all;
    }
    if (!(schema instanceof ObjectNode object)) {
      return schema;
    }
    var known = Json.object();
    var leftOut = Json.object();
    for (var field : object.properties()) {
      if (isKnown(field.getKey(), field.getValue())) {
        known.set(name(field.getKey()), inside(field.getKey(), field.getValue()));
      } else if (!field.getKey().startsWith("$")) {
        leftOut.set(field.getKey(), field.getValue());
      }
    }
    ConstraintNote.add(leftOut, known);
    if (object.has("properties") || object.path("type").asString("").equals("object")) {
      known.put("additionalProperties", false);
    }
    return known;
  }

  private static boolean isKnown(String keyword, JsonNode value) {
    return switch (keyword) {
      case "format" -> FORMATS.contains(value.asString(""));
      case "minItems" -> value.asInt(2) <= 1;
      case "enum" -> value.valueStream().noneMatch(JsonNode::isContainer);
      default -> KNOWN.contains(keyword);
    };
  }

  private static String name(String keyword) {
    return keyword.equals("oneOf") ? "anyOf" : keyword;
  }

  /** Names of properties and values are no keywords. */
  private static JsonNode inside(String keyword, JsonNode value) {
    return switch (keyword) {
      case "properties", "$defs", "definitions" -> {
        var schemas = Json.object();
        value.properties().forEach(field -> schemas.set(field.getKey(), known(field.getValue())));
        yield schemas;
      }
      case "enum", "const", "default", "examples", "required" -> value;
      default -> known(value);
    };
  }
}
