package dev.plimsoll.models.chat;

import dev.plimsoll.domain.Tokens;
import dev.plimsoll.models.api.AnswerPart;
import dev.plimsoll.models.api.Chunk;
import dev.plimsoll.models.api.WireUsage;
import dev.plimsoll.platform.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Answers with thoughts and calls of tools, in the OpenAI format. */
public final class ChatAnswer {
  /** The field of what a model thought, by DeepSeek; OpenAI shows none. */
  private static final String THOUGHTS = "reasoning_content";

  private ChatAnswer() {}

  /**
   * A complete response body.
   *
   * @param thoughts in words; may be empty
   */
  public static String body(
      String id,
      Instant created,
      String model,
      String text,
      String thoughts,
      List<ToolCall> calls,
      String finishReason,
      Tokens tokens) {
    var body =
        Json.object()
            .put("id", id)
            .put("object", "chat.completion")
            .put("created", created.getEpochSecond())
            .put("model", model);
    var choice = body.putArray("choices").addObject().put("index", 0);
    var message = choice.putObject("message").put("role", "assistant");
    message.put("content", text.isEmpty() ? null : text);
    if (!thoughts.isEmpty()) {
      message.put(THOUGHTS, thoughts);
    }
    if (!calls.isEmpty()) {
      var array = message.putArray("tool_calls");
      calls.forEach(call -> array.add(call.json()));
    }
    choice.put("finish_reason", finishReason);
    body.set("usage", WireUsage.of(tokens));
    return body.toString();
  }

  /** A piece of a stream with what the model thinks. */
  public static Chunk thought(String piece) {
    var delta = Json.object().put(THOUGHTS, piece);
    return new Chunk("", null, delta.toString(), List.of(AnswerPart.thought(piece)));
  }

  /**
   * A piece of a stream with thoughts and whole calls of tools.
   *
   * @param text that the answer says beside
   * @param thoughts that it says beside; may be empty
   * @param from the index of the first of them in the answer
   */
  public static Chunk calls(String text, String thoughts, int from, List<ToolCall> calls) {
    var delta = Json.object();
    var parts = new ArrayList<AnswerPart>(calls.size() + 1);
    if (!thoughts.isEmpty()) {
      delta.put(THOUGHTS, thoughts);
      parts.add(AnswerPart.thought(thoughts));
    }
    var array = Json.mapper().createArrayNode();
    for (var i = 0; i < calls.size(); i++) {
      var call = calls.get(i);
      array.addObject().put("index", from + i).setAll(call.json());
      parts.add(AnswerPart.call(from + i, call.name(), call.arguments()));
    }
    if (!array.isEmpty()) {
      delta.set("tool_calls", array);
    }
    return new Chunk(text, null, delta.toString(), parts);
  }

  /**
   * A piece of a stream that begins a call of a tool.
   *
   * @param index of the call in the answer, from 0
   */
  public static Chunk call(int index, ToolCall call, String arguments) {
    var delta = Json.object();
    var json = call.json();
    ((ObjectNode) json.path("function")).put("arguments", arguments);
    delta.putArray("tool_calls").addObject().put("index", index).setAll(json);
    var part = AnswerPart.call(index, call.name(), arguments);
    return new Chunk("", null, delta.toString(), List.of(part));
  }

  /** A piece of a stream that adds to the arguments of a call. */
  public static Chunk arguments(int index, String piece) {
    var delta = Json.object();
    var call = delta.putArray("tool_calls").addObject().put("index", index);
    call.putObject("function").put("arguments", piece);
    return new Chunk("", null, delta.toString(), List.of(AnswerPart.arguments(index, piece)));
  }
}
