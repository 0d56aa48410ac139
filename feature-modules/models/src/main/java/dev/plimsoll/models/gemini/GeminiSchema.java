package dev.plimsoll.models.gemini;

import dev.plimsoll.platform.Json;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON Schema as Gemini takes it. A constant becomes the one value of an enumeration, and parts
 * that all hold become one; what Gemini does not know is left out.
 *
 * @see <a href="https://ai.google.dev/api/generate-content#GenerationConfig">responseJsonSchema</a>
 */
final class GeminiSchema {
  /** What Gemini's answers keep to. */
  private static final Set<String> KEPT =
      Set.of(
          "$id",
          "$anchor",
          "type",
          "format",
          "enum",
          "required",
          "propertyOrdering",
          "minItems",
          "maxItems",
          "minimum",
          "maximum");

  /** What says nothing about the answer that could be checked. */
  private static final Set<String> NOTES = Set.of("title", "description");

  private static final Set<String> NOTES_LEFT_OUT =
      Set.of(
          "$schema",
          "$comment",
          "default",
          "example",
          "examples",
          "deprecated",
          "readOnly",
          "writeOnly");

  private static final String ALL = "allOf";
  private static final String REFERENCE = "$ref";
  private static final String OLD_DEFINITIONS = "#/definitions/";

  /** How many references are replaced by what they refer to. */
  private static final int MOST_REPLACED = 100;

  private final JsonNode root;

  /**
   * The references that were replaced on the way here: one that leads back to itself ends there.
   */
  private final Set<String> replaced = new HashSet<>();

  private int replacements;
  private boolean whole = true;

  private GeminiSchema(JsonNode root) {
    this.root = root;
  }

  /** The schema to send. */
  static JsonNode of(JsonNode schema) {
    return new GeminiSchema(schema).translated(schema);
  }

  /** Whether an answer that fits what is sent also fits this schema. */
  static boolean isKept(JsonNode schema) {
    var translation = new GeminiSchema(schema);
    translation.translated(schema);
    return translation.whole;
  }

  private JsonNode translated(JsonNode given) {
    if (!(given instanceof ObjectNode object)) {
      return given;
    }
    if (!object.has(ALL)) {
      return fields(object);
    }
    var before = Set.copyOf(replaced);
    var translated = fields(united(object));
    replaced.retainAll(before);
    return translated;
  }

  private ObjectNode fields(ObjectNode schema) {
    var translated = Json.object();
    var refers = schema.has(REFERENCE);
    for (var field : schema.properties()) {
      var name = field.getKey();
      if (refers && !name.startsWith("$") && !name.equals("definitions")) {
        // Beside a reference, Gemini takes nothing else.
        whole &= NOTES.contains(name) || NOTES_LEFT_OUT.contains(name);
      } else {
        add(name, field.getValue(), translated);
      }
    }
    return translated;
  }

  private void add(String name, JsonNode value, ObjectNode schema) {
    switch (name) {
      case "properties" -> schema.set(name, each(value));
      case "$defs", "definitions" -> schema.set("$defs", each(value));
      case "items", "additionalProperties" -> schema.set(name, translated(value));
      case "prefixItems", "anyOf" -> schema.set(name, all(value));
      case "oneOf" -> {
        // Gemini takes it for anyOf.
        whole = false;
        schema.set(name, all(value));
      }
      case REFERENCE -> schema.put(name, reference(value));
      case "const" -> addConstant(value, schema);
      case "enum" -> {
        whole &= value.valueStream().allMatch(GeminiSchema::canBeListed);
        schema.set(name, value);
      }
      default -> {
        if (KEPT.contains(name) || NOTES.contains(name)) {
          schema.set(name, value);
        } else {
          whole &= NOTES_LEFT_OUT.contains(name);
        }
      }
    }
  }

  private void addConstant(JsonNode value, ObjectNode schema) {
    if (canBeListed(value)) {
      schema.putArray("enum").add(value);
    } else if (value.isNull()) {
      schema.put("type", "null");
    } else {
      whole = false;
    }
  }

  private static boolean canBeListed(JsonNode value) {
    return value.isString() || value.isNumber();
  }

  private static String reference(JsonNode value) {
    var reference = value.asString("");
    return reference.startsWith(OLD_DEFINITIONS)
        ? "#/$defs/" + reference.substring(OLD_DEFINITIONS.length())
        : reference;
  }

  private ObjectNode each(JsonNode schemas) {
    var each = Json.object();
    schemas
        .properties()
        .forEach(schema -> each.set(schema.getKey(), translated(schema.getValue())));
    return each;
  }

  private ArrayNode all(JsonNode schemas) {
    var all = Json.mapper().createArrayNode();
    schemas.forEach(schema -> all.add(translated(schema)));
    return all;
  }

  /** One schema of what is said beside the parts and in each of them. */
  private ObjectNode united(ObjectNode schema) {
    var united = schema.deepCopy();
    united.remove(ALL);
    var parts = schema.path(ALL);
    var stays = isNote(united) && parts.valueStream().filter(part -> !isNote(part)).count() == 1;
    for (var part : parts) {
      if ((stays ? part : resolved(part)) instanceof ObjectNode object) {
        merge(object.has(ALL) ? united(object) : object, united);
      } else {
        whole = false;
      }
    }
    return united;
  }

  /** Whether a schema only describes what it is for. */
  private static boolean isNote(JsonNode schema) {
    return schema.propertyNames().stream()
        .allMatch(name -> NOTES.contains(name) || NOTES_LEFT_OUT.contains(name));
  }

  /** What a part refers to; missing where that would never end. */
  private JsonNode resolved(JsonNode part) {
    var reference = part.path(REFERENCE).asString("");
    if (!reference.startsWith("#/")) {
      return part;
    }
    return replaced.add(reference) && replacements++ < MOST_REPLACED
        ? root.at(reference.substring(1))
        : MissingNode.getInstance();
  }

  private void merge(ObjectNode part, ObjectNode united) {
    for (var field : part.properties()) {
      var there = united.get(field.getKey());
      if (there == null) {
        united.set(field.getKey(), field.getValue());
      } else if (field.getKey().equals("properties")
          && there instanceof ObjectNode properties
          && field.getValue() instanceof ObjectNode others) {
        merge(others, properties);
      } else if (field.getKey().equals("required") && there instanceof ArrayNode names) {
        field.getValue().forEach(names::add);
      } else {
        whole &= there.equals(field.getValue()) || NOTES.contains(field.getKey());
      }
    }
  }
}
