package dev.plimsoll.models.tokens;

import dev.plimsoll.domain.Message;
import dev.plimsoll.platform.Json;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The likely tokens of requests and answers whose provider does not count them. */
public final class EstimatedTokens {
  /** A picture of a usual size. */
  static final long PICTURE = 1_000;

  private EstimatedTokens() {}

  /** The tokens of a text, by OpenAI's tokenizer, to which those of other makers are similar. */
  public static long of(String model, String text) {
    var tokenizer = Tokenizer.of(model);
    return (tokenizer == Tokenizer.UNKNOWN ? Tokenizer.O200K : tokenizer).count(text);
  }

  /** The tokens of a question, with its pictures, tools and what else a model reads. */
  public static long of(String model, List<Message> messages, ObjectNode options) {
    var tokens = 0L;
    for (var option : options.properties()) {
      if (InputTokens.READ.contains(option.getKey())) {
        tokens += of(model, option.getValue().toString());
      }
    }
    for (var message : messages) {
      var raw = message.raw();
      tokens += raw == null ? of(model, message.text()) : of(model, Json.parse(raw));
    }
    return tokens;
  }

  private static long of(String model, JsonNode message) {
    var tokens = 0L;
    for (var part : message.path("content")) {
      tokens += part.has("text") ? of(model, part.path("text").asString("")) : PICTURE;
    }
    tokens += of(model, message.path("content").asString(""));
    for (var call : message.path("tool_calls")) {
      tokens += of(model, call.path("function").toString());
    }
    return tokens;
  }
}
