package dev.plimsoll.models.anthropic;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The references in a JSON Schema to other parts of it; used once. */
final class SchemaReferences {
  /** What counts where it is referred to. */
  private static final Set<String> DEFINITIONS = Set.of("$defs", "definitions");

  private final JsonNode schema;

  /** Those that are being followed, and those that were to their ends. */
  private final Set<String> open = new HashSet<>();

  private final Set<String> followed = new HashSet<>();

  SchemaReferences(JsonNode schema) {
    this.schema = schema;
  }

  /** Whether a part of the schema contains itself, which Claude's structured outputs refuse. */
  boolean containItself() {
    return leadBack(schema);
  }

  private boolean leadBack(JsonNode part) {
    var reference = part.path("$ref").asString("");
    if (reference.equals("#") || reference.startsWith("#/")) {
      return leadsBack(reference);
    }
    return part.isArray()
        ? part.valueStream().anyMatch(this::leadBack)
        : part.properties().stream()
            .filter(field -> !DEFINITIONS.contains(field.getKey()))
            .anyMatch(field -> leadBack(field.getValue()));
  }

  private boolean leadsBack(String reference) {
    if (open.contains(reference) || reference.equals("#")) {
      return true;
    }
    if (followed.contains(reference)) {
      return false;
    }
    open.add(reference);
    var leadsBack = leadBack(schema.at(reference.substring(1)));
    open.remove(reference);
    followed.add(reference);
    return leadsBack;
  }
}
