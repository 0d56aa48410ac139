package dev.plimsoll.models.openai;

import dev.plimsoll.domain.Message;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.chat.AllowedFields;
import dev.plimsoll.models.provider.Deployment;
import dev.plimsoll.platform.Json;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** A question in the OpenAI format, with the caller's options unchanged, as far as they may go. */
final class OpenAiRequestBody {
  private static final String STREAM_OPTIONS = "stream_options";
  private static final String INCLUDE_USAGE = "include_usage";

  /**
   * Fields that store nothing, and cost no more than the tokens that Plimsoll counts: of OpenAI,
   * and of servers that speak its format. Not {@code options} of Ollama, which may have a limit in
   * them that would replace ours.
   */
  private static final Set<String> KNOWN =
      Set.of(
          "bad_words",
          "cache_prompt",
          "chat_template_kwargs",
          "enable_thinking",
          "frequency_penalty",
          "function_call",
          "functions",
          "grammar",
          "guided_choice",
          "guided_grammar",
          "guided_json",
          "guided_regex",
          "ignore_eos",
          "include_reasoning",
          "include_stop_str_in_output",
          "keep_alive",
          "length_penalty",
          "logit_bias",
          "logprobs",
          "max_completion_tokens",
          "max_tokens",
          "metadata",
          "min_p",
          "min_tokens",
          "n",
          "parallel_tool_calls",
          "presence_penalty",
          "prompt_cache_key",
          "prompt_cache_options",
          "prompt_cache_retention",
          "prompt_mode",
          "random_seed",
          "reasoning",
          "reasoning_effort",
          "reasoning_format",
          "repeat_penalty",
          "repetition_penalty",
          "response_format",
          "safe_prompt",
          "safety_identifier",
          "seed",
          "skip_special_tokens",
          "stop",
          "stop_token_ids",
          STREAM_OPTIONS,
          "structured_outputs",
          "temperature",
          "think",
          "thinking",
          "thinking_budget",
          "tool_choice",
          "tools",
          "top_a",
          "top_k",
          "top_logprobs",
          "top_p",
          "usage",
          "user",
          "verbosity");

  private static final String TEMPLATE = "chat_template_kwargs";

  /**
   * What templates of models ask for. Others would change how a server of vLLM makes its prompt, or
   * replace the template with the application's instructions in it.
   *
   * @see <a href="https://github.com/advisories/GHSA-6fvq-23cw-5628">GHSA-6fvq-23cw-5628</a>
   */
  private static final Set<String> OF_TEMPLATE =
      Set.of(
          "clear_thinking",
          "enable_thinking",
          "preserve_thinking",
          "reasoning_effort",
          "thinking",
          "thinking_budget",
          "thinking_mode");

  /**
   * How others are told to think, to choose words and to keep their models ready, which OpenAI
   * refuses: it may be the next model of a fallback order.
   */
  private static final List<String> OF_OTHERS =
      List.of(
          "cache_prompt",
          TEMPLATE,
          "enable_thinking",
          "include_reasoning",
          "keep_alive",
          "length_penalty",
          "min_p",
          "prompt_mode",
          "reasoning",
          "reasoning_format",
          "repeat_penalty",
          "repetition_penalty",
          "safe_prompt",
          "think",
          "thinking",
          "thinking_budget",
          "top_a",
          "top_k",
          "usage");

  /** What OpenAI refuses without tools. */
  private static final List<String> OF_TOOLS = List.of("tool_choice", "parallel_tool_calls");

  private static final Set<String> TOOLS = Set.of("function", "custom");

  private OpenAiRequestBody() {}

  static ObjectNode of(AllowedFields fields, Deployment deployment, ModelRequest request) {
    fields.checkHazards(request.options());
    fields.checkKnown("", request.options(), KNOWN);
    if (request.options().get(TEMPLATE) instanceof ObjectNode given) {
      fields.checkKnown(TEMPLATE + ".", given, OF_TEMPLATE);
    }
    fields.checkTools(request.options(), OpenAiRequestBody::isOfCaller);
    var question = Json.object();
    question.setAll(request.options());
    question.properties().removeIf(option -> option.getValue().isNull());
    if (SentMessage.isForOpenAi(deployment.baseUrl())) {
      question.remove(OF_OTHERS);
      question.properties().removeIf(option -> isEmptyList(option.getValue()));
      if (!question.path("tools").isArray()) {
        question.remove(OF_TOOLS);
      }
      if (!question.path("store").asBoolean(false)) {
        question.remove("metadata");
      }
      leaveOut("cache_control", question.path("tools"), question);
    }
    question.put("model", deployment.model());
    question.set("messages", messages(request.messages(), deployment.baseUrl()));
    question.put("stream", request.stream());
    if (request.stream()) {
      question.set(STREAM_OPTIONS, askingForUsage(request));
    }
    if (Mistral.isAt(deployment.baseUrl())) {
      Mistral.fit(question);
    }
    return question;
  }

  private static boolean isEmptyList(JsonNode option) {
    return option.isArray() && option.isEmpty();
  }

  /** On a copy: the options are asked again of the next model. */
  private static void leaveOut(String field, JsonNode tools, ObjectNode question) {
    if (tools.valueStream().anyMatch(tool -> tool.has(field))) {
      var others = tools.deepCopy();
      others.forEach(tool -> ((ObjectNode) tool).remove(field));
      question.set("tools", others);
    }
  }

  private static boolean isOfCaller(JsonNode tool) {
    return tool.has("type")
        ? TOOLS.contains(tool.path("type").asString(""))
        : TOOLS.stream().anyMatch(tool::has);
  }

  private static ArrayNode messages(List<Message> messages, @Nullable URI url) {
    var array = Json.mapper().createArrayNode();
    if (Mistral.isAt(url)) {
      return array.addAll(
          Mistral.messages(messages.stream().map(OpenAiRequestBody::json).toList()));
    }
    var shown = new ShownByTools();
    for (var message : messages) {
      var isResult = message.role().equals("tool");
      if (!isResult) {
        shown.addTo(array);
      }
      var raw = message.raw();
      if (raw == null) {
        array.addObject().put("role", message.role()).put("content", message.text());
      } else {
        var taken = isResult && SentMessage.isForOpenAi(url) ? shown.without(raw) : raw;
        array.addRawValue(new RawValue(SentMessage.of(taken, url)));
      }
    }
    shown.addTo(array);
    return array;
  }

  private static String json(Message message) {
    return message.raw() != null
        ? message.raw()
        : Json.object().put("role", message.role()).put("content", message.text()).toString();
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
