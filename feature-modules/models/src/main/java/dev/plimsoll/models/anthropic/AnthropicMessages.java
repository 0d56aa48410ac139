package dev.plimsoll.models.anthropic;

import dev.plimsoll.domain.Message;
import dev.plimsoll.models.http.MessageParts;
import dev.plimsoll.models.http.MessageParts.Part;
import dev.plimsoll.platform.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The messages of a question in the Messages API. Plain text becomes one text; parts with a picture
 * or a cache mark become blocks.
 */
final class AnthropicMessages {
  private static final String CACHE_CONTROL = "cache_control";

  private AnthropicMessages() {}

  static void add(List<Message> messages, ObjectNode question) {
    var system = messages.stream().filter(AnthropicMessages::isSystem).toList();
    if (!system.isEmpty()) {
      question.set("system", content(system));
    }
    var others = question.putArray("messages");
    for (var message : messages) {
      if (!isSystem(message)) {
        var role = message.role().equals("assistant") ? "assistant" : "user";
        others.addObject().put("role", role).set("content", content(List.of(message)));
      }
    }
  }

  private static boolean isSystem(Message message) {
    return message.role().equals("system") || message.role().equals("developer");
  }

  private static JsonNode content(List<Message> messages) {
    var parts = messages.stream().flatMap(message -> MessageParts.of(message).stream()).toList();
    if (parts.stream().allMatch(AnthropicMessages::isPlain)) {
      var words = messages.stream().map(Message::text).toList();
      return Json.mapper().valueToTree(String.join("\n\n", words));
    }
    var blocks = Json.mapper().createArrayNode();
    parts.forEach(part -> add(part, blocks));
    return blocks;
  }

  private static boolean isPlain(Part part) {
    return part instanceof MessageParts.Text && part.cacheControl() == null;
  }

  private static void add(Part part, ArrayNode blocks) {
    var block = blocks.addObject();
    switch (part) {
      case MessageParts.Text text -> block.put("type", "text").put("text", text.text());
      case MessageParts.Data data ->
          block
              .put("type", data.type().equals("application/pdf") ? "document" : "image")
              .putObject("source")
              .put("type", "base64")
              .put("media_type", data.type())
              .put("data", data.base64());
      case MessageParts.Link link ->
          block.put("type", "image").putObject("source").put("type", "url").put("url", link.url());
    }
    mark(part.cacheControl(), block);
  }

  private static void mark(@Nullable JsonNode cacheControl, ObjectNode block) {
    if (cacheControl != null) {
      block.set(CACHE_CONTROL, cacheControl);
    }
  }
}
