package dev.plimsoll.serving.model;

import dev.plimsoll.guardrails.masking.Mask;
import dev.plimsoll.platform.Json;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The words in messages and answers of the OpenAI format. */
final class JsonTexts {
  /** Fields that say how to read others. */
  private static final Set<String> FORMAL =
      Set.of("role", "type", "id", "tool_call_id", "format", "detail", "cache_control");

  private static final String ARGUMENTS = ".arguments";

  private JsonTexts() {}

  /**
   * Replaces all words of a message, or of what a piece of a stream adds to one.
   *
   * @param replacement of the words at a path, which is the same in all pieces of a stream
   */
  static void replaceInMessage(JsonNode message, BinaryOperator<String> replacement) {
    replace(message, "", replacement);
  }

  /**
   * Replaces all words that the choices of an answer say, whole or in a piece of a stream.
   *
   * @param replacement of the words at a path, which is the same in all pieces of a stream
   */
  static void replaceInAnswer(JsonNode answer, BinaryOperator<String> replacement) {
    for (var choice : answer.path("choices")) {
      var path = Integer.toString(choice.path("index").asInt(0));
      replace(choice.path("message"), path, replacement);
      replace(choice.path("delta"), path, replacement);
    }
  }

  private static void replace(JsonNode node, String path, BinaryOperator<String> replacement) {
    switch (node) {
      case ObjectNode object -> {
        for (var field : object.properties()) {
          if (!FORMAL.contains(field.getKey())) {
            var inner = path + "." + field.getKey();
            field.setValue(replaced(field.getValue(), inner, replacement));
          }
        }
      }
      case ArrayNode array -> {
        for (var i = 0; i < array.size(); i++) {
          // Pieces of a stream say which choice or call they belong to.
          var number = array.get(i).path("index").asInt(i);
          array.set(i, replaced(array.get(i), path + "[" + number + "]", replacement));
        }
      }
      default -> {}
    }
  }

  private static JsonNode replaced(JsonNode node, String path, BinaryOperator<String> replacement) {
    if (node.isString()) {
      return StringNode.valueOf(replacement.apply(path, node.stringValue()));
    }
    replace(node, path, replacement);
    return node;
  }

  /**
   * A text with placeholders in the place of what is hidden. Arguments of tools stay the JSON that
   * they are, so that a number becomes a string.
   */
  static String masked(String path, String text, Mask mask) {
    var arguments = path.endsWith(ARGUMENTS) ? object(text) : null;
    if (arguments == null) {
      return mask.mask(text);
    }
    maskValues(arguments, mask);
    return arguments.toString();
  }

  private static void maskValues(JsonNode node, Mask mask) {
    switch (node) {
      case ObjectNode object ->
          object.properties().forEach(field -> field.setValue(value(field.getValue(), mask)));
      case ArrayNode array -> {
        for (var i = 0; i < array.size(); i++) {
          array.set(i, value(array.get(i), mask));
        }
      }
      default -> {}
    }
  }

  private static JsonNode value(JsonNode value, Mask mask) {
    if (value.isContainer()) {
      maskValues(value, mask);
      return value;
    }
    var text = value.isString() ? value.stringValue() : value.toString();
    var masked = mask.mask(text);
    return masked.equals(text) ? value : StringNode.valueOf(masked);
  }

  /** A text with all that was hidden; arguments of tools stay JSON. */
  static String unmasked(String path, String text, Mask mask) {
    return path.endsWith(ARGUMENTS) ? mask.unmaskInJson(text) : mask.unmask(text);
  }

  /** A whole text with all that was hidden; a JSON object stays one. */
  static String unmaskedWhole(String path, String text, Mask mask) {
    return object(text) == null ? unmasked(path, text, mask) : mask.unmaskInJson(text);
  }

  private static @Nullable ObjectNode object(String text) {
    try {
      return text.stripLeading().startsWith("{") && Json.parse(text) instanceof ObjectNode object
          ? object
          : null;
    } catch (JacksonException _) {
      return null;
    }
  }
}
