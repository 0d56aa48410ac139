package dev.plimsoll.models.anthropic;

import dev.plimsoll.platform.Json;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema of a tool as Claude takes it, which refuses alternatives at its top: an object
 * with the properties of all of them, of which those are required that all require. Alternatives
 * further down stay as they are.
 */
final class ToolSchema {
  private static final String ALL = "allOf";
  private static final List<String> ALTERNATIVES = List.of("anyOf", "oneOf");
  private static final String PROPERTIES = "properties";
  private static final String REQUIRED = "required";

  private final JsonNode root;

  /** Names of parts of the schema that were followed: one that leads back to itself ends there. */
  private final Set<String> followed = new HashSet<>();

  private ToolSchema(JsonNode root) {
    this.root = root;
  }

  /**
   * What an object may have, and what it must have.
   *
   * @param properties by name, and then by the text of their schemas
   */
  private record Members(Map<String, Map<String, JsonNode>> properties, Set<String> required) {
    Members() {
      this(new LinkedHashMap<>(), new LinkedHashSet<>());
    }

    void addProperties(Members other) {
      other.properties.forEach((name, schemas) -> of(name).putAll(schemas));
    }

    Map<String, JsonNode> of(String name) {
      return properties.computeIfAbsent(name, _ -> new LinkedHashMap<>());
    }
  }

  static ObjectNode of(ObjectNode schema) {
    return isDivided(schema) ? new ToolSchema(schema).united(schema) : schema;
  }

  private static boolean isDivided(JsonNode schema) {
    return schema.has(ALL) || ALTERNATIVES.stream().anyMatch(schema::has);
  }

  private ObjectNode united(ObjectNode schema) {
    var members = members(schema);
    var united = schema.deepCopy();
    united.remove(ALL);
    united.remove(ALTERNATIVES);
    var properties = united.putObject(PROPERTIES);
    members.properties.forEach((name, schemas) -> properties.set(name, either(schemas.values())));
    united.remove(REQUIRED);
    if (!members.required.isEmpty()) {
      members.required.forEach(united.putArray(REQUIRED)::add);
    }
    return united;
  }

  private static JsonNode either(Collection<JsonNode> schemas) {
    if (schemas.size() == 1) {
      return schemas.iterator().next();
    }
    var either = Json.object();
    schemas.forEach(either.putArray("anyOf")::add);
    return either;
  }

  private Members members(JsonNode given) {
    var schema = resolved(given);
    var members = new Members();
    for (var property : schema.path(PROPERTIES).properties()) {
      members.of(property.getKey()).put(property.getValue().toString(), property.getValue());
    }
    schema.path(REQUIRED).forEach(name -> members.required.add(name.asString("")));
    for (var part : schema.path(ALL)) {
      var all = members(part);
      members.addProperties(all);
      members.required.addAll(all.required);
    }
    for (var keyword : ALTERNATIVES) {
      var each = schema.path(keyword).valueStream().map(this::members).toList();
      each.forEach(members::addProperties);
      each.stream()
          .map(Members::required)
          .reduce(ToolSchema::common)
          .ifPresent(members.required::addAll);
    }
    return members;
  }

  private static Set<String> common(Set<String> some, Set<String> others) {
    var common = new LinkedHashSet<>(some);
    common.retainAll(others);
    return common;
  }

  private JsonNode resolved(JsonNode schema) {
    var reference = schema.path("$ref").asString("");
    if (!reference.startsWith("#/")) {
      return schema;
    }
    return followed.add(reference) ? root.at(reference.substring(1)) : Json.object();
  }
}
