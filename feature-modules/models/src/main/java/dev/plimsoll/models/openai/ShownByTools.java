package dev.plimsoll.models.openai;

import dev.plimsoll.models.chat.ChatMessage;
import dev.plimsoll.platform.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Pictures and files in the results of tools, which OpenAI takes from users alone: a user shows
 * them behind the results.
 */
final class ShownByTools {
  private static final String REFERENCE = "The result is shown in the next message.";

  private final ArrayNode parts = Json.mapper().createArrayNode();

  /** A result without what it shows, which is kept for the message behind the results. */
  String without(String result) {
    if (!(Json.parse(result) instanceof ObjectNode message
        && message.get("content") instanceof ArrayNode content)) {
      return result;
    }
    var texts = Json.mapper().createArrayNode();
    content.forEach(part -> (isText(part) ? texts : parts).add(part));
    if (texts.size() == content.size()) {
      return result;
    }
    if (texts.isEmpty()) {
      message.put("content", REFERENCE);
    } else {
      message.set("content", texts);
    }
    return message.toString();
  }

  private static boolean isText(JsonNode part) {
    return part.path("type").asString("text").equals("text");
  }

  /** Adds the message behind the results, if they show anything. */
  void addTo(ArrayNode messages) {
    if (!parts.isEmpty()) {
      var content = messages.addObject().put("role", "user").putArray("content");
      content.addObject().put("type", "text").put("text", ChatMessage.SHOWN_BY_TOOLS);
      content.addAll(parts);
      parts.removeAll();
    }
  }
}
