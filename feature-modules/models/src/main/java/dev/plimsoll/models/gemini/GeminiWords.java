package dev.plimsoll.models.gemini;

import dev.plimsoll.platform.Json;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A part of a JSON Schema in other words that say the same and that Gemini knows: a tuple is a list
 * of {@code prefixItems}, and null in an enumeration is an alternative to it.
 */
final class GeminiWords {
  private static final String ITEMS = "items";
  private static final String TUPLE = "prefixItems";
  private static final String ENUM = "enum";
  private static final String TYPE = "type";
  private static final String EITHER = "anyOf";

  private GeminiWords() {}

  /** The part itself where nothing is to be said in another way; it is never changed. */
  static ObjectNode of(ObjectNode part) {
    return withoutNull(tuple(part));
  }

  private static ObjectNode tuple(ObjectNode part) {
    var items = part.path(ITEMS);
    if (!items.isArray() && !items.isBoolean()) {
      return part;
    }
    var tuple = copy(part);
    if (items.isArray()) {
      tuple.set(TUPLE, items);
      tuple.remove(ITEMS);
      rest(tuple.path("additionalItems"), tuple);
      tuple.remove("additionalItems");
    } else {
      tuple.remove(ITEMS);
      rest(items, tuple);
    }
    return tuple;
  }

  /** Says what may follow the elements of a tuple. */
  private static void rest(JsonNode schema, ObjectNode tuple) {
    if (schema.isObject()) {
      tuple.set(ITEMS, schema);
    } else if (schema.isBoolean() && !schema.booleanValue()) {
      var most = tuple.path(TUPLE).size();
      tuple.put("maxItems", Math.min(most, tuple.path("maxItems").asInt(most)));
    }
  }

  private static ObjectNode withoutNull(ObjectNode part) {
    var values = part.path(ENUM);
    if (part.has(EITHER) || values.valueStream().noneMatch(JsonNode::isNull)) {
      return part;
    }
    var either = copy(part);
    either.remove(ENUM);
    either.remove(TYPE);
    var some = Json.object();
    var types = types(part.path(TYPE));
    if (!types.isEmpty()) {
      some.set(TYPE, types.size() == 1 ? types.get(0) : types);
    }
    var listed = some.putArray(ENUM);
    values.valueStream().filter(value -> !value.isNull()).forEach(listed::add);
    var alternatives = either.putArray(EITHER);
    if (!listed.isEmpty()) {
      alternatives.add(some);
    }
    alternatives.addObject().put(TYPE, "null");
    return either;
  }

  /** All types but that of null. */
  private static ArrayNode types(JsonNode type) {
    var others = Json.mapper().createArrayNode();
    (type.isArray() ? type.valueStream() : Stream.of(type))
        .filter(one -> one.isString() && !one.stringValue().equals("null"))
        .forEach(others::add);
    return others;
  }

  private static ObjectNode copy(ObjectNode part) {
    var copy = Json.object();
    copy.setAll(part);
    return copy;
  }
}
