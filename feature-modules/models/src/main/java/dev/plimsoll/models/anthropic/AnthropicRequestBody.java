package dev.plimsoll.models.anthropic;

import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.chat.AllowedFields;
import dev.plimsoll.models.chat.ResponseFormat;
import dev.plimsoll.models.chat.StopWords;
import dev.plimsoll.models.chat.UnsupportedField;
import dev.plimsoll.platform.Json;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Converts a question from the OpenAI format to the Messages API of Anthropic. */
final class AnthropicRequestBody {
  private static final int DEFAULT_MAX_TOKENS = 1024;
  private static final double HIGHEST_TEMPERATURE = 1;

  /** The options that Anthropic has under the same name; it would refuse others. */
  private static final Set<String> SHARED =
      Set.of(
          "top_p",
          "top_k",
          "stop_sequences",
          "thinking",
          "output_config",
          "container",
          "context_management",
          "mcp_servers",
          "cache_control");

  private AnthropicRequestBody() {}

  static ObjectNode of(AllowedFields fields, String model, ModelRequest request) {
    var options = request.options();
    fields.checkHazards(options);
    fields.checkTools(options, AnthropicTools::isOfCaller);
    ResponseFormat.check(options);
    var question = Json.object();
    question.put("model", model);
    question.put("max_tokens", maxTokens(options));
    AnthropicMessages.add(model, request.messages(), question);
    addOptions(options, question);
    AnthropicTools.add(options, question);
    AnthropicTools.unforce(model, question);
    AnthropicFormat.add(model, options, question);
    AnthropicThinking.fit(question);
    AnthropicMessages.endWithUser(model, question);
    question.put("stream", request.stream());
    return question;
  }

  /** Anthropic requires a limit, for which the OpenAI format has two names. */
  private static long maxTokens(ObjectNode options) {
    var limit =
        options.path("max_completion_tokens").isNumber()
            ? options.path("max_completion_tokens")
            : options.path("max_tokens");
    return limit.asLong(DEFAULT_MAX_TOKENS);
  }

  private static void addOptions(ObjectNode options, ObjectNode question) {
    for (var option : options.properties()) {
      if (SHARED.contains(option.getKey()) && !AllowedFields.asksForNothing(option.getValue())) {
        question.set(option.getKey(), option.getValue());
      }
    }
    if (options.path("n").asInt(1) > 1) {
      throw new UnsupportedField("n", "the model gives one answer to a question.");
    }
    var temperature = options.path("temperature");
    if (temperature.isNumber()) {
      question.put(
          "temperature",
          Math.min(temperature.doubleValue(HIGHEST_TEMPERATURE), HIGHEST_TEMPERATURE));
    }
    StopWords.add(options, question, "stop_sequences", String::isBlank);
    addUser(options, question);
    addTier(options.path("service_tier").asString(""), question);
  }

  /** Who asks is all that Anthropic wants to know beside the question. */
  private static void addUser(ObjectNode options, ObjectNode question) {
    var user = options.at("/metadata/user_id").asString(options.path("user").asString(""));
    if (!user.isEmpty()) {
      question.putObject("metadata").put("user_id", user);
    }
  }

  private static void addTier(String tier, ObjectNode question) {
    switch (tier) {
      case "auto", "standard_only" -> question.put("service_tier", tier);
      case "default" -> question.put("service_tier", "standard_only");
      default -> {
        // the others are OpenAI's alone
      }
    }
  }
}
