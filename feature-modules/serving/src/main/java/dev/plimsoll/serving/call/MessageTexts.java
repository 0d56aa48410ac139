package dev.plimsoll.serving.call;

import dev.plimsoll.platform.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The texts in messages and answers of the OpenAI format, at any depth. */
public final class MessageTexts {
  /** Fields that say how to read others, and nothing else. */
  private static final Set<String> FORMAL =
      Set.of("role", "type", "id", "tool_call_id", "format", "detail", "cache_control");

  private MessageTexts() {}

  /** The texts of a message in all of its parts; what it calls and passes on to tools, too. */
  static List<String> of(String message) {
    var texts = new ArrayList<String>();
    replace(
        Json.parse(message),
        (_, text) -> {
          texts.add(text);
          return text;
        });
    return texts;
  }

  /**
   * Replaces all texts of a message, or of what a piece of a stream adds to one.
   *
   * @param replacement of the text at a path, which is the same in all pieces of a stream
   */
  public static void replace(JsonNode message, BinaryOperator<String> replacement) {
    replace(message, "", replacement);
  }

  /**
   * Replaces all texts that the choices of an answer say, whole or in a piece of a stream.
   *
   * @param replacement of the text at a path, which is the same in all pieces of a stream
   */
  public static void replaceInAnswer(JsonNode answer, BinaryOperator<String> replacement) {
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
          if (!FORMAL.contains(field.getKey()) && !isData(field.getKey(), field.getValue())) {
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

  /** Pictures, sounds and files as base64, which are no texts. */
  private static boolean isData(String field, JsonNode value) {
    return switch (field) {
      case "file_data", "data" -> true;
      case "url", "image_url" -> value.asString("").startsWith("data:");
      default -> false;
    };
  }

  private static JsonNode replaced(JsonNode node, String path, BinaryOperator<String> replacement) {
    if (node.isString()) {
      return StringNode.valueOf(replacement.apply(path, node.stringValue()));
    }
    replace(node, path, replacement);
    return node;
  }
}
