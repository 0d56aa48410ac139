package dev.plimsoll.models.anthropic;

import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.platform.Json;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Converts a question from the OpenAI format to the Messages API of Anthropic. */
final class AnthropicRequestBody {
  private static final int DEFAULT_MAX_TOKENS = 1024;

  /** The options that Anthropic has under the same name; it would refuse others. */
  private static final Set<String> SHARED =
      Set.of(
          "temperature",
          "top_p",
          "top_k",
          "stop_sequences",
          "metadata",
          "thinking",
          "output_config",
          "service_tier",
          "tools",
          "tool_choice",
          "container",
          "context_management",
          "mcp_servers",
          "cache_control");

  private AnthropicRequestBody() {}

  static ObjectNode of(String model, ModelRequest request) {
    var question = Json.object();
    question.put("model", model);
    question.put("max_tokens", maxTokens(request.options()));
    AnthropicMessages.add(request.messages(), question);
    addOptions(request.options(), question);
    question.put("stream", request.stream());
    return question;
  }

  /** Anthropic requires a limit, for which the OpenAI format has two names. */
  private static long maxTokens(ObjectNode options) {
    var limit =
        options.has("max_completion_tokens")
            ? options.path("max_completion_tokens")
            : options.path("max_tokens");
    return limit.asLong(DEFAULT_MAX_TOKENS);
  }

  private static void addOptions(ObjectNode options, ObjectNode question) {
    for (var option : options.properties()) {
      if (SHARED.contains(option.getKey())) {
        question.set(option.getKey(), option.getValue());
      }
    }
    var stop = options.path("stop");
    if (stop.isString()) {
      question.putArray("stop_sequences").add(stop.stringValue());
    } else if (stop.isArray()) {
      question.set("stop_sequences", stop);
    }
  }
}
