package dev.plimsoll.platform;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The references in a JSON Schema to other parts of it. */
final class SchemaReferences {
  private static final Set<String> ANCHORS = Set.of("$anchor", "$dynamicAnchor");

  /** What counts where it is referred to. */
  private static final Set<String> DEFINITIONS = Set.of("$defs", "definitions");

  private final JsonNode schema;
  private final Map<String, JsonNode> anchors = new HashMap<>();

  SchemaReferences(JsonNode schema) {
    this.schema = schema;
    collect(schema);
  }

  private void collect(JsonNode part) {
    for (var name : ANCHORS) {
      if (part.path(name).isString()) {
        anchors.put("#" + part.path(name).stringValue(), part);
      }
    }
    part.forEach(this::collect);
  }

  /** What a reference leads to; missing if that is no part of the schema. */
  JsonNode at(String reference) {
    if (reference.equals("#")) {
      return schema;
    }
    return reference.startsWith("#/")
        ? schema.at(reference.substring(1))
        : anchors.getOrDefault(reference, MissingNode.getInstance());
  }

  /** Whether a part of the schema contains itself. */
  boolean leadBack() {
    return leadsBack(schema, new HashSet<>(Set.of("#")), new HashSet<>());
  }

  /**
   * Whether a part leads to one of those that contain it.
   *
   * @param open the references that are being followed
   * @param followed those that were to their ends
   */
  private boolean leadsBack(JsonNode part, Set<String> open, Set<String> followed) {
    var reference = part.path("$ref").asString("");
    if (open.contains(reference)) {
      return true;
    }
    if (!reference.isEmpty() && followed.add(reference)) {
      open.add(reference);
      if (leadsBack(at(reference), open, followed)) {
        return true;
      }
      open.remove(reference);
    }
    return part.isArray()
        ? part.valueStream().anyMatch(inner -> leadsBack(inner, open, followed))
        : part.properties().stream()
            .filter(field -> !DEFINITIONS.contains(field.getKey()))
            .anyMatch(field -> leadsBack(field.getValue(), open, followed));
  }
}
