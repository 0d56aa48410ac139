package dev.plimsoll.models.api;

import dev.plimsoll.platform.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A whole answer as pieces of a stream: one for each of its choices. */
public final class AnswerPieces {
  private AnswerPieces() {}

  /**
   * The pieces of an answer.
   *
   * @param text of the first choice
   * @param raw the body in the OpenAI format; null for text alone
   */
  public static List<Chunk> of(String text, @Nullable String raw) {
    var pieces = new ArrayList<Chunk>(1);
    if (raw == null) {
      pieces.add(new Chunk(text, null));
      return pieces;
    }
    var answer = Json.parse(raw);
    for (var choice : answer.path("choices")) {
      var delta = delta(choice.path("message"));
      if (pieces.isEmpty()) {
        delta.remove("content");
        pieces.add(new Chunk(text, null, delta.isEmpty() ? null : delta.toString(), List.of()));
      } else {
        pieces.add(new Chunk("", frame(answer, choice, delta).toString()));
      }
    }
    return pieces;
  }

  /** What a message says, without its role and what is empty in it. */
  private static ObjectNode delta(JsonNode message) {
    var delta = Json.object();
    for (var field : message.properties()) {
      var value = field.getValue();
      if (!field.getKey().equals("role")
          && !value.isNull()
          && !(value.isContainer() && value.isEmpty())) {
        delta.set(field.getKey(), field.getKey().equals("tool_calls") ? numbered(value) : value);
      }
    }
    return delta;
  }

  private static JsonNode numbered(JsonNode calls) {
    var numbered = Json.mapper().createArrayNode();
    for (var call : calls) {
      if (call instanceof ObjectNode object) {
        numbered.addObject().put("index", numbered.size() - 1).setAll(object);
      }
    }
    return numbered;
  }

  private static ObjectNode frame(JsonNode answer, JsonNode choice, ObjectNode delta) {
    var frame = Json.object();
    frame.set("id", answer.path("id"));
    frame.put("object", "chat.completion.chunk");
    frame.set("created", answer.path("created"));
    frame.set("model", answer.path("model"));
    var only = frame.putArray("choices").addObject();
    only.set("index", choice.path("index"));
    only.set("delta", delta.put("role", "assistant"));
    only.set("finish_reason", choice.path("finish_reason"));
    return frame;
  }
}
