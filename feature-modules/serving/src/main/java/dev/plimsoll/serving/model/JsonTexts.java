package dev.plimsoll.serving.model;

import java.util.Set;
import java.util.function.BinaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The words in messages and answers of the OpenAI format. */
final class JsonTexts {
  /** Fields that say how to read others. */
  private static final Set<String> FORMAL =
      Set.of("role", "type", "id", "tool_call_id", "format", "detail", "cache_control");

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
}
