package dev.plimsoll.models.anthropic;

import dev.plimsoll.domain.Message;
import dev.plimsoll.models.chat.ChatMessage;
import dev.plimsoll.models.chat.ChatMessage.Role;
import dev.plimsoll.models.chat.MessageParts.Data;
import dev.plimsoll.models.chat.MessageParts.Link;
import dev.plimsoll.models.chat.MessageParts.Part;
import dev.plimsoll.models.chat.MessageParts.Text;
import dev.plimsoll.models.chat.ThinkingBlocks;
import dev.plimsoll.models.chat.ToolCall;
import dev.plimsoll.models.chat.UnsupportedField;
import dev.plimsoll.platform.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The messages of a question in the Messages API, where user and assistant take turns. Plain text
 * becomes one text, everything else becomes blocks.
 */
final class AnthropicMessages {
  private static final String CACHE_CONTROL = "cache_control";
  private static final Set<String> PICTURES =
      Set.of("image/jpeg", "image/png", "image/gif", "image/webp");

  private static final Pattern WITHOUT_PREFILL =
      Pattern.compile("claude-(?:[a-z]+-(?:4[-.](?:[6-9]|[1-9]\\d)(?!\\d)|[5-9])|mythos|fable)");

  private AnthropicMessages() {}

  /** One side's turn. */
  private record Turn(boolean user, ArrayNode blocks) {}

  static void add(String model, List<Message> messages, ObjectNode question) {
    var apart = ChatMessage.of(messages);
    var system = Json.mapper().createArrayNode();
    var turns = new ArrayList<Turn>();
    for (var message : apart) {
      switch (message.role()) {
        case SYSTEM -> message.parts().forEach(part -> add(part, system));
        case TOOL -> addResult(message, blocks(turns, true));
        case USER -> message.parts().forEach(part -> add(part, blocks(turns, true)));
        case ASSISTANT -> addAnswer(model, message, blocks(turns, false));
      }
    }
    if (!system.isEmpty()) {
      question.set("system", content(system));
    }
    var list = question.putArray("messages");
    turns.forEach(turn ->
        list.addObject()
            .put("role", turn.user ? "user" : "assistant")
            .set("content", content(turn.blocks)));
    if (apart.getLast().role() == Role.ASSISTANT) {
      stripEnd((ObjectNode) list.get(list.size() - 1));
    }
  }

  /**
   * Lets the user have the last word where Claude does not continue an answer that is begun: newer
   * models, and all that think or are to keep to a format.
   *
   * @see <a
   *     href="https://platform.claude.com/docs/en/build-with-claude/prompt-engineering/prefill-claudes-response">Prefill</a>
   */
  static void endWithUser(String model, ObjectNode question) {
    var messages = (ArrayNode) question.get("messages");
    var last = messages.path(messages.size() - 1).path("role").asString("");
    if (last.equals("assistant")
        && (WITHOUT_PREFILL.matcher(model).find()
            || question.at("/output_config/format").isObject()
            || AnthropicThinking.isOn(question))) {
      messages.addObject().put("role", "user").put("content", "Go on.");
    }
  }

  private static ArrayNode blocks(List<Turn> turns, boolean user) {
    if (turns.isEmpty() || turns.getLast().user != user) {
      turns.add(new Turn(user, Json.mapper().createArrayNode()));
    }
    return turns.getLast().blocks;
  }

  /** As one text, if it is nothing but text. */
  private static JsonNode content(ArrayNode blocks) {
    var plain =
        blocks.valueStream().allMatch(block -> block.has("text") && !block.has(CACHE_CONTROL));
    return plain
        ? Json.mapper()
            .valueToTree(
                String.join(
                    "\n\n",
                    blocks.valueStream().map(block -> block.get("text").stringValue()).toList()))
        : blocks;
  }

  private static void add(Part part, ArrayNode blocks) {
    var block = blocks.addObject();
    switch (part) {
      case Text text -> block.put("type", "text").put("text", text.text());
      case Data data -> addData(data, block);
      case Link link ->
          block.put("type", "image").putObject("source").put("type", "url").put("url", link.url());
    }
    mark(part.cacheControl(), block);
  }

  private static void addData(Data data, ObjectNode block) {
    var document = data.type().equals("application/pdf");
    var type = document ? data.type() : PictureType.of(data);
    if (!document && !PICTURES.contains(type)) {
      throw new UnsupportedField(
          data.path(),
          "the model takes pictures (JPEG, PNG, GIF, WebP) and PDF files, not "
              + data.type()
              + ".");
    }
    block
        .put("type", document ? "document" : "image")
        .putObject("source")
        .put("type", "base64")
        .put("media_type", type)
        .put("data", data.base64());
  }

  /** Thoughts stand where they were; a turn begins with those of which that is not known. */
  private static void addAnswer(String model, ChatMessage message, ArrayNode blocks) {
    var calls = message.calls();
    if (message.parts().size() == 1 && message.parts().getFirst() instanceof Text text) {
      addAnswer(model, text, calls, blocks);
      return;
    }
    if (!calls.isEmpty()) {
      blocks.addAll(ThinkingBlocks.of(calls.getFirst(), model));
    }
    message.parts().forEach(part -> add(part, blocks));
    for (var i = 0; i < calls.size(); i++) {
      if (i > 0) {
        blocks.addAll(ThinkingBlocks.of(calls.get(i), model));
      }
      addCall(calls.get(i), blocks);
    }
  }

  /** What is said of the text after all places that are known comes before the first call. */
  private static void addAnswer(String model, Text text, List<ToolCall> calls, ArrayNode blocks) {
    var words = text.text();
    var known =
        calls.stream().mapToLong(call -> ThinkingBlocks.places(call, model).getLast()).sum();
    var rest = (int) Math.min(known, words.length());
    if (calls.isEmpty()) {
      addWords(words, rest, words.length(), blocks);
    }
    var at = 0;
    for (var call = 0; call < calls.size(); call++) {
      var thoughts = ThinkingBlocks.of(calls.get(call), model);
      var places = ThinkingBlocks.places(calls.get(call), model);
      var from = at;
      for (var i = 0; i < thoughts.size(); i++) {
        at = addWords(words, at, from + places.get(i), blocks);
        blocks.add(thoughts.get(i));
      }
      at = addWords(words, at, from + places.getLast(), blocks);
      if (call == 0) {
        addWords(words, rest, words.length(), blocks);
      }
      addCall(calls.get(call), blocks);
    }
    for (var i = blocks.size() - 1; i >= 0; i--) {
      if (blocks.get(i) instanceof ObjectNode block && block.has("text")) {
        mark(text.cacheControl(), block);
        break;
      }
    }
  }

  /** Adds words as a block, unless they are blank. */
  private static int addWords(String words, int from, long to, ArrayNode blocks) {
    var end = (int) Math.min(to, words.length());
    var some = words.substring(from, Math.max(from, end));
    if (!some.isBlank()) {
      blocks.addObject().put("type", "text").put("text", some);
    }
    return Math.max(from, end);
  }

  private static void addCall(ToolCall call, ArrayNode blocks) {
    blocks
        .addObject()
        .put("type", "tool_use")
        .put("id", call.id())
        .put("name", call.name())
        .set("input", call.input());
  }

  private static void addResult(ChatMessage result, ArrayNode blocks) {
    var answered = result.answered();
    var block =
        blocks
            .addObject()
            .put("type", "tool_result")
            .put("tool_use_id", answered == null ? "" : answered.id());
    if (!result.parts().isEmpty()) {
      var content = Json.mapper().createArrayNode();
      result.parts().forEach(part -> add(part, content));
      block.set("content", content(content));
    }
  }

  /** An answer that the model is to continue must not end with a blank. */
  private static void stripEnd(ObjectNode turn) {
    var content = turn.get("content");
    if (content.isString()) {
      turn.put("content", content.stringValue().stripTrailing());
    } else if (content.get(content.size() - 1) instanceof ObjectNode block && block.has("text")) {
      block.put("text", block.get("text").stringValue().stripTrailing());
    }
  }

  private static void mark(@Nullable JsonNode cacheControl, ObjectNode block) {
    if (cacheControl != null) {
      block.set(CACHE_CONTROL, cacheControl);
    }
  }
}
