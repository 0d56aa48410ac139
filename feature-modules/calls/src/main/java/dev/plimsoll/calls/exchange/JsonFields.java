package dev.plimsoll.calls.exchange;

import dev.plimsoll.platform.Json;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The fields of a JSON object, each checked when it is read. Unknown fields are ignored.
 *
 * @param path the place of the object, for messages
 */
record JsonFields(JsonNode object, String path) {
  static JsonFields of(String line) {
    try {
      return of(Json.parse(line), "");
    } catch (JacksonException _) {
      throw new WrongField("line", "a JSON object");
    }
  }

  private static JsonFields of(JsonNode node, String path) {
    if (!node.isObject()) {
      throw new WrongField(path.isEmpty() ? "line" : path, "a JSON object");
    }
    return new JsonFields(node, path);
  }

  boolean has(String name) {
    return object.hasNonNull(name);
  }

  String text(String name) {
    var value = optional(name, Integer.MAX_VALUE);
    if (value == null || value.isBlank()) {
      throw new WrongField(path(name), "a text that is not empty");
    }
    return value;
  }

  /** The text of a field; null if it is missing. */
  @Nullable String optional(String name, int longest) {
    if (!has(name)) {
      return null;
    }
    var value = object.get(name);
    if (!value.isString()) {
      throw new WrongField(path(name), "a text");
    }
    if (value.asString().length() > longest) {
      throw new WrongField(path(name), "at most %,d characters".formatted(longest));
    }
    return value.asString();
  }

  String optional(String name, int longest, String otherwise) {
    var value = optional(name, longest);
    return value == null || value.isBlank() ? otherwise : value;
  }

  /** The objects of a list; empty if it is missing. */
  List<JsonFields> list(String name) {
    if (!has(name)) {
      return List.of();
    }
    var list = object.get(name);
    if (!list.isArray()) {
      throw new WrongField(path(name), "a list");
    }
    return IntStream.range(0, list.size())
        .mapToObj(i -> of(list.get(i), path(name) + "[" + i + "]"))
        .toList();
  }

  String path(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
