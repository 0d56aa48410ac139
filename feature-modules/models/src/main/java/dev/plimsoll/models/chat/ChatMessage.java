package dev.plimsoll.models.chat;

import dev.plimsoll.domain.Message;
import dev.plimsoll.models.chat.MessageParts.Part;
import dev.plimsoll.models.chat.MessageParts.Text;
import dev.plimsoll.platform.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A message, taken apart.
 *
 * @param path of the message in the request
 * @param calls the tools that an assistant called
 * @param answered the call whose result a tool says
 */
public record ChatMessage(
    String path, Role role, List<Part> parts, List<ToolCall> calls, @Nullable ToolCall answered) {

  /** What the user says before what results show that must not be in the results themselves. */
  public static final String SHOWN_BY_TOOLS = "The results of the tools show this:";

  /** What the user says where the first to speak is an assistant, or nobody. */
  private static final String OPENING = "(The conversation begins.)";

  /** Who speaks. */
  public enum Role {
    SYSTEM,
    USER,
    ASSISTANT,
    TOOL
  }

  /**
   * The messages that have something to say. Instructions after the first other message are said by
   * the user, at their place, because other formats know instructions only at the beginning. After
   * the instructions, the user speaks first, as other formats want it.
   *
   * @throws UnsupportedField for what only OpenAI could understand
   */
  public static List<ChatMessage> of(List<Message> messages) {
    var apart = new ArrayList<ChatMessage>(messages.size());
    var ids = new CallIds();
    var begun = false;
    for (var i = 0; i < messages.size(); i++) {
      var message = of("messages[" + i + "]", messages.get(i), ids, begun);
      if (!message.isEmpty()) {
        if (!begun && message.role == Role.ASSISTANT) {
          apart.add(opening());
        }
        apart.add(message);
        begun |= message.role != Role.SYSTEM;
      }
    }
    if (!begun) {
      apart.add(opening());
    }
    return apart;
  }

  private static ChatMessage opening() {
    return new ChatMessage(
        "messages", Role.USER, List.of(new Text(OPENING, null)), List.of(), null);
  }

  private boolean isEmpty() {
    return parts.isEmpty() && calls.isEmpty() && answered == null;
  }

  private static ChatMessage of(String path, Message message, CallIds ids, boolean begun) {
    var raw = message.raw() == null ? Json.object() : Json.parse(message.raw());
    return switch (message.role()) {
      case "system", "developer" -> {
        var role = begun ? Role.USER : Role.SYSTEM;
        yield new ChatMessage(path, role, parts(path, message, raw), List.of(), null);
      }
      case "assistant" ->
          new ChatMessage(
              path, Role.ASSISTANT, parts(path, message, raw), ids.unique(calls(raw)), null);
      case "tool", "function" ->
          new ChatMessage(
              path, Role.TOOL, parts(path, message, raw), List.of(), answered(raw, ids));
      default -> new ChatMessage(path, Role.USER, parts(path, message, raw), List.of(), null);
    };
  }

  private static List<Part> parts(String path, Message message, JsonNode raw) {
    if (raw.path("content").isArray()) {
      return MessageParts.of(path + ".content", raw.path("content"));
    }
    return message.text().isBlank()
        ? List.of()
        : List.of(new Text(message.text(), raw.get("cache_control")));
  }

  private static List<ToolCall> calls(JsonNode raw) {
    var calls = new ArrayList<ToolCall>();
    for (var call : raw.path("tool_calls")) {
      calls.add(call(call.path("id").asString(""), call.path("function"), call));
    }
    // The older form, before calls of tools had ids.
    if (raw.path("function_call").isObject()) {
      var function = raw.path("function_call");
      calls.add(call(function.path("name").asString(""), function, function));
    }
    return calls;
  }

  private static ToolCall call(String id, JsonNode function, JsonNode call) {
    return new ToolCall(
        id,
        function.path("name").asString(""),
        arguments(function.path("arguments")),
        call.get("extra_content"));
  }

  /** Some callers send the object itself instead of its text. */
  private static String arguments(JsonNode given) {
    return given.isObject() ? given.toString() : given.asString("");
  }

  private static ToolCall answered(JsonNode raw, CallIds ids) {
    var name = raw.path("name").asString("");
    return ids.answered(raw.path("tool_call_id").asString(name), name);
  }
}
