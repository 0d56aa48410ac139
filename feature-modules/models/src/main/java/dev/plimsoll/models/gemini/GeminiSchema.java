package dev.plimsoll.models.gemini;

import dev.plimsoll.models.chat.ConstraintNote;
import dev.plimsoll.platform.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
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
          "propertyOrdering",
          "minItems",
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
  private static final String REQUIRED = "required";
  private static final String MOST_ITEMS = "maxItems";
  private static final String OLD_DEFINITIONS = "#/definitions/";

  /** How many values may take the place of references in all. */
  private static final int MOST_COPIED = 10_000;

  /**
   * How many items all lists of a schema may be limited to together. With more, Gemini refuses it
   * without a word of why.
   *
   * @see <a href="https://github.com/googleapis/python-genai/issues/2170">Found at about 960, and
   *     at fewer in lists of lists</a>
   */
  private static final int ITEMS_IN_ALL = 64;

  private final JsonNode root;

  /**
   * The references that were replaced on the way here: one that leads back to itself ends there.
   */
  private final Set<String> replaced = new HashSet<>();

  private int copied;
  private long items;
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
    var here = new ArrayList<String>();
    var translated = fields(united(object, here));
    here.forEach(replaced::remove);
    return translated;
  }

  private ObjectNode fields(ObjectNode given) {
    var schema = GeminiWords.of(given);
    var translated = Json.object();
    var leftOut = Json.object();
    var refers = schema.has(REFERENCE);
    for (var field : schema.properties()) {
      var name = field.getKey();
      if (refers && !name.startsWith("$") && !name.equals("definitions")) {
        // Beside a reference, Gemini takes nothing else.
        whole &= isNote(name);
      } else {
        add(name, field.getValue(), schema, translated, leftOut);
      }
    }
    if (!refers) {
      ConstraintNote.add(leftOut, translated);
    }
    return translated;
  }

  private void add(
      String name, JsonNode value, ObjectNode given, ObjectNode schema, ObjectNode leftOut) {
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
      case "const" -> addConstant(value, schema, leftOut);
      case "enum" -> addValues(value, schema, leftOut);
      case REQUIRED -> addRequired(value, given.path("properties"), schema, leftOut);
      case MOST_ITEMS -> addMostItems(value, schema, leftOut);
      default -> {
        if (KEPT.contains(name) || NOTES.contains(name)) {
          schema.set(name, value);
        } else if (!NOTES_LEFT_OUT.contains(name)) {
          whole = false;
          leftOut.set(name, value);
        }
      }
    }
  }

  private void addValues(JsonNode values, ObjectNode schema, ObjectNode leftOut) {
    if (values.valueStream().allMatch(GeminiSchema::canBeListed)) {
      schema.set("enum", values);
    } else {
      whole = false;
      leftOut.set("enum", values);
    }
  }

  /** Names that are not declared are refused. */
  private void addRequired(
      JsonNode names, JsonNode properties, ObjectNode schema, ObjectNode leftOut) {
    var others = Json.mapper().createArrayNode();
    var declared = Json.mapper().createArrayNode();
    for (var name : names) {
      var isDeclared = !properties.isObject() || properties.has(name.asString(""));
      (isDeclared ? declared : others).add(name);
    }
    if (!declared.isEmpty()) {
      schema.set(REQUIRED, declared);
    }
    if (!others.isEmpty()) {
      whole = false;
      leftOut.set(REQUIRED, others);
    }
  }

  private void addMostItems(JsonNode value, ObjectNode schema, ObjectNode leftOut) {
    items += Math.clamp(value.asLong(0), 0, Integer.MAX_VALUE);
    if (items <= ITEMS_IN_ALL) {
      schema.set(MOST_ITEMS, value);
    } else {
      whole = false;
      leftOut.set(MOST_ITEMS, value);
    }
  }

  private void addConstant(JsonNode value, ObjectNode schema, ObjectNode leftOut) {
    if (canBeListed(value)) {
      schema.putArray("enum").add(value);
    } else if (value.isNull()) {
      schema.put("type", "null");
    } else {
      whole = false;
      leftOut.set("const", value);
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
  private ObjectNode united(ObjectNode schema, List<String> replacedHere) {
    var union = new Union();
    unite(schema, union, replacedHere);
    return union.schema();
  }

  private void unite(ObjectNode schema, Union union, List<String> replacedHere) {
    var parts = schema.path(ALL);
    var stays =
        parts.valueStream().filter(part -> !isNote(part)).count() == 1 && isNoteBesides(schema);
    whole &= union.add(schema);
    for (var part : parts) {
      if ((stays ? part : resolved(part, replacedHere)) instanceof ObjectNode object) {
        unite(object, union, replacedHere);
      } else {
        whole &= part.isBoolean() && part.booleanValue();
      }
    }
  }

  private static boolean isNoteBesides(ObjectNode schema) {
    return schema.propertyNames().stream().allMatch(name -> name.equals(ALL) || isNote(name));
  }

  /** Whether a schema only describes what it is for. */
  private static boolean isNote(JsonNode schema) {
    return schema.propertyNames().stream().allMatch(GeminiSchema::isNote);
  }

  private static boolean isNote(String name) {
    return NOTES.contains(name) || NOTES_LEFT_OUT.contains(name);
  }

  /** What a part refers to; missing where that would never end, or be far too much. */
  private JsonNode resolved(JsonNode part, List<String> replacedHere) {
    var reference = part.path(REFERENCE).asString("");
    if (!reference.startsWith("#/")) {
      return part;
    }
    var there = root.at(reference.substring(1));
    if (!isSmall(there) || !replaced.add(reference)) {
      return MissingNode.getInstance();
    }
    replacedHere.add(reference);
    return there;
  }

  /** Whether what takes the place of references stays within its bound with this. */
  private boolean isSmall(JsonNode schema) {
    if (++copied > MOST_COPIED) {
      return false;
    }
    return schema.valueStream().allMatch(this::isSmall);
  }

  /** What is said in several schemas that all hold, none of which is changed. */
  private static final class Union {
    private final ObjectNode all = Json.object();
    private final ObjectNode properties = Json.object();
    private final Set<String> required = new LinkedHashSet<>();

    /** Adds a schema without its parts; false if that does not go together. */
    boolean add(ObjectNode schema) {
      var fits = true;
      for (var field : schema.properties()) {
        var value = field.getValue();
        switch (field.getKey()) {
          case ALL -> {}
          case "properties" -> fits &= addAll(value, properties);
          case REQUIRED -> value.forEach(name -> required.add(name.asString("")));
          default -> fits &= put(field.getKey(), value, all) || NOTES.contains(field.getKey());
        }
      }
      return fits;
    }

    private static boolean addAll(JsonNode schemas, ObjectNode to) {
      var fits = true;
      for (var schema : schemas.properties()) {
        fits &= put(schema.getKey(), schema.getValue(), to);
      }
      return fits;
    }

    private static boolean put(String name, JsonNode value, ObjectNode to) {
      var there = to.putIfAbsent(name, value);
      return there == null || there.equals(value);
    }

    ObjectNode schema() {
      if (!properties.isEmpty()) {
        all.set("properties", properties);
      }
      if (!required.isEmpty()) {
        required.forEach(all.putArray(REQUIRED)::add);
      }
      return all;
    }
  }
}
