package dev.plimsoll.models.openai;

import dev.plimsoll.domain.Message;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.platform.Json;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** A question in the OpenAI format, with the caller's options unchanged. */
final class OpenAiRequestBody {
  private static final String STREAM_OPTIONS = "stream_options";
  private static final String INCLUDE_USAGE = "include_usage";

  private OpenAiRequestBody() {}

  static ObjectNode of(String model, ModelRequest request) {
    var question = Json.object();
    question.setAll(request.options());
    question.put("model", model);
    question.set("messages", messages(request.messages()));
    question.put("stream", request.stream());
    if (request.stream()) {
      question.set(STREAM_OPTIONS, askingForUsage(request));
    }
    return question;
  }

  private static ArrayNode messages(List<Message> messages) {
    var array = Json.mapper().createArrayNode();
    for (var message : messages) {
      if (message.raw() == null) {
        array.addObject().put("role", message.role()).put("content", message.text());
      } else {
        array.addRawValue(new RawValue(message.raw()));
      }
    }
    return array;
  }

  /** Requests the usage, because a stream could otherwise only be billed by estimate. */
  private static ObjectNode askingForUsage(ModelRequest request) {
    var asked = Json.object();
    if (request.options().get(STREAM_OPTIONS) instanceof ObjectNode callers) {
      asked.setAll(callers);
    }
    return asked.put(INCLUDE_USAGE, true);
  }
}
