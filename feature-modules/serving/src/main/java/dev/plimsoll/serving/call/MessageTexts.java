package dev.plimsoll.serving.call;

import dev.plimsoll.platform.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The texts in messages and answers of the OpenAI format, at any depth. */
public final class MessageTexts {
  /** Fields that say how to read others, and nothing else. */
  private static final Set<String> FORMAL =
      Set.of("role", "type", "id", "tool_call_id", "format", "detail", "cache_control");

  private static final Pattern DATA_URL =
      Pattern.compile("data:[\\w.+-]+/[\\w.+-]+(?:;[\\w.+=-]+)*;base64,");

  private MessageTexts() {}

  /** The texts of a message in all of its parts; what it calls and passes on to tools, too. */
  static List<String> of(String message) {
    return in(Json.parse(message));
  }

  /** The texts of a request or of a part of one, at any depth. */
  static List<String> in(JsonNode part) {
    var texts = new ArrayList<String>();
    replace(
        part,
        (path, text) -> {
          texts.add(path.endsWith(".arguments") ? unescaped(text) : text);
          return text;
        });
    return texts;
  }

  /** Arguments of tools are JSON, in which any letter may be written as its number. */
  private static String unescaped(String arguments) {
    try {
      return arguments.indexOf('\\') < 0 ? arguments : Json.parse(arguments).toString();
    } catch (JacksonException _) {
      return arguments;
    }
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

  /** Pictures, sounds and files, which are no texts: but what is not encoded can be read. */
  private static boolean isData(String field, JsonNode value) {
    var text = value.asString("");
    return switch (field) {
      case "file_data", "data", "url", "image_url" -> isEncoded(text);
      default -> false;
    };
  }

  private static boolean isEncoded(String text) {
    var head = DATA_URL.matcher(text);
    var begins = head.lookingAt() ? head.end() : 0;
    return text.chars().skip(begins).allMatch(MessageTexts::isOfBase64)
        // Digits alone may be a number that is looked for.
        && text.chars().skip(begins).anyMatch(sign -> sign >= 'A');
  }

  private static boolean isOfBase64(int sign) {
    return (sign >= 'A' && sign <= 'Z')
        || (sign >= 'a' && sign <= 'z')
        || (sign >= '0' && sign <= '9')
        || sign == '+'
        || sign == '/'
        || sign == '='
        || sign == '\r'
        || sign == '\n';
  }

  private static JsonNode replaced(JsonNode node, String path, BinaryOperator<String> replacement) {
    if (node.isString()) {
      return StringNode.valueOf(replacement.apply(path, node.stringValue()));
    }
    replace(node, path, replacement);
    return node;
  }
}
