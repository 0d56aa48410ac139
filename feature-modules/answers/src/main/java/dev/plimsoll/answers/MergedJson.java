package dev.plimsoll.answers;

import dev.plimsoll.platform.Json;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * An object that comes in pieces, as clients of the OpenAI API put it together: texts are joined,
 * elements of lists are added to those with their index, and of all else the last word counts.
 */
final class MergedJson {
  /** Names and marks, which some providers say again in each piece. */
  private static final Set<String> SAID_WHOLE =
      Set.of(
          "finish_reason",
          "format",
          "id",
          "model",
          "name",
          "object",
          "role",
          "service_tier",
          "system_fingerprint",
          "type");

  private static final String INDEX = "index";
  private static final Set<String> NUMBERED = Set.of("choices", "tool_calls");

  /** About what a field takes beside its name and its value. */
  private static final int BESIDE_A_NAME = 100;

  private final Map<String, Value> fields = new LinkedHashMap<>();

  /** A field: a text, an object, a list, or anything else. */
  private sealed interface Value {
    record Text(StringBuilder text) implements Value {}

    record Fields(MergedJson object) implements Value {}

    /**
     * Elements with an index.
     *
     * @param byIndex in the order of their indexes
     */
    record Numbered(Map<Integer, MergedJson> byIndex) implements Value {
      int add(ArrayNode list) {
        var more = 0;
        for (var element : list) {
          var index = element.path(INDEX).asInt(0);
          more += byIndex.computeIfAbsent(index, _ -> new MergedJson()).add((ObjectNode) element);
        }
        return more;
      }
    }

    /** Elements without an index, as JSON with commas between: trees of them would be large. */
    record Elements(StringBuilder json) implements Value {
      int add(ArrayNode list) {
        var before = json.length();
        for (var element : list) {
          json.append(json.isEmpty() ? "" : ",").append(element);
        }
        return json.length() - before;
      }
    }

    record Other(JsonNode value) implements Value {}
  }

  /**
   * Adds what a piece says.
   *
   * @return about how many characters more are kept
   */
  int add(ObjectNode piece) {
    return piece.properties().stream()
        .mapToInt(field -> add(field.getKey(), field.getValue()))
        .sum();
  }

  private int add(String name, JsonNode said) {
    var before = fields.get(name);
    var more = before == null ? name.length() + BESIDE_A_NAME : 0;
    if (before != null && saysNothing(said)) {
      return more;
    }
    return more
        + switch (said) {
          case StringNode text when !SAID_WHOLE.contains(name) -> {
            var joined = before instanceof Value.Text it ? it : new Value.Text(new StringBuilder());
            joined.text.append(text.stringValue());
            fields.put(name, joined);
            yield text.stringValue().length();
          }
          case ObjectNode object -> {
            var merged =
                before instanceof Value.Fields it ? it : new Value.Fields(new MergedJson());
            fields.put(name, merged);
            yield merged.object.add(object);
          }
          case ArrayNode list when isNumbered(name, list) -> {
            var numbered =
                before instanceof Value.Numbered it ? it : new Value.Numbered(new TreeMap<>());
            fields.put(name, numbered);
            yield numbered.add(list);
          }
          case ArrayNode list -> {
            var elements =
                before instanceof Value.Elements it ? it : new Value.Elements(new StringBuilder());
            fields.put(name, elements);
            yield elements.add(list);
          }
          default -> {
            fields.put(name, new Value.Other(said));
            yield Math.max(0, said.asString("").length() - length(before));
          }
        };
  }

  private static int length(@Nullable Value value) {
    return value instanceof Value.Other(var other) ? other.asString("").length() : 0;
  }

  private static boolean saysNothing(JsonNode said) {
    return said.isNull()
        || (said.isArray() && said.isEmpty())
        || (said.isString() && said.stringValue().isEmpty());
  }

  /** Some providers leave out the index of the only one. */
  private static boolean isNumbered(String name, ArrayNode list) {
    return !list.isEmpty()
        && list.valueStream()
            .allMatch(element ->
                element.isObject()
                    && (NUMBERED.contains(name) || element.path(INDEX).isIntegralNumber()));
  }

  /** Whether nothing was said. */
  boolean isEmpty() {
    return fields.isEmpty();
  }

  /** All of it. */
  String json() {
    var text = new StringWriter();
    try (var json = Json.mapper().createGenerator(text)) {
      write(json);
    }
    return text.toString();
  }

  private void write(JsonGenerator json) {
    json.writeStartObject();
    fields.forEach((name, value) -> {
      json.writeName(name);
      switch (value) {
        case Value.Text(var text) -> json.writeString(text.toString());
        case Value.Fields(var object) -> object.write(json);
        case Value.Numbered(var byIndex) -> {
          json.writeStartArray();
          byIndex.values().forEach(element -> element.write(json));
          json.writeEndArray();
        }
        case Value.Elements(var elements) -> json.writeRawValue("[" + elements + "]");
        case Value.Other(var other) -> json.writeTree(other);
      }
    });
    json.writeEndObject();
  }
}
