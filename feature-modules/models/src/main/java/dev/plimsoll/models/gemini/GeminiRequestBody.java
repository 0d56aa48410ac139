package dev.plimsoll.models.gemini;

import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.chat.AllowedFields;
import dev.plimsoll.models.chat.ResponseFormat;
import dev.plimsoll.models.chat.StopWords;
import dev.plimsoll.models.chat.UnsupportedField;
import dev.plimsoll.platform.Json;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.ObjectNode;

/** Converts a question from the OpenAI format to the Gemini API. */
final class GeminiRequestBody {
  /** Options by their names in both formats. */
  private static final Map<String, String> CONFIG =
      Map.of(
          "temperature", "temperature",
          "top_p", "topP",
          "top_k", "topK",
          "max_tokens", "maxOutputTokens",
          "max_completion_tokens", "maxOutputTokens",
          "seed", "seed",
          "presence_penalty", "presencePenalty",
          "frequency_penalty", "frequencyPenalty");

  /** Options under Gemini's own names; it would refuse others. */
  private static final Set<String> OWN =
      Set.of("toolConfig", "safetySettings", "cachedContent", "labels");

  /** What the caller's own {@code generationConfig} may set; the limit of the answer is ours. */
  private static final Set<String> OWN_CONFIG =
      Set.of(
          "frequencyPenalty",
          "logprobs",
          "mediaResolution",
          "presencePenalty",
          "responseJsonSchema",
          "responseLogprobs",
          "responseMimeType",
          "responseSchema",
          "seed",
          "stopSequences",
          "temperature",
          "thinkingConfig",
          "topK",
          "topP");

  private GeminiRequestBody() {}

  static ObjectNode of(AllowedFields fields, String model, ModelRequest request) {
    fields.checkHazards(request.options());
    fields.checkTools(request.options(), GeminiTools::isOfCaller);
    ResponseFormat.check(request.options());
    if (!GeminiFormat.isKept(model, request.options())) {
      ResponseFormat.checkSchema(request.options());
    }
    if (request.options().get("generationConfig") instanceof ObjectNode own) {
      fields.checkKnown("generationConfig.", own, OWN_CONFIG);
    }
    var question = Json.object();
    GeminiContents.add(model, request.messages(), question);
    var config = config(request.options());
    if (GeminiFormat.isInWords(model, request.options())) {
      GeminiFormat.instruct(request.options(), question);
    } else {
      GeminiFormat.add(request.options(), config);
    }
    // The caller's own, such as a thinking budget, takes precedence.
    if (request.options().get("generationConfig") instanceof ObjectNode own) {
      config.setAll(own);
    }
    if (!config.isEmpty()) {
      question.set("generationConfig", config);
    }
    for (var option : request.options().properties()) {
      if (OWN.contains(option.getKey())) {
        question.set(option.getKey(), option.getValue());
      }
    }
    GeminiTools.add(request.options(), question);
    return question;
  }

  /** Gemini takes 32 bits: of a longer number, one that is always the same. */
  private static JsonNode seed(JsonNode seed) {
    return seed.isIntegralNumber() && !seed.canConvertToInt()
        ? IntNode.valueOf(seed.bigIntegerValue().hashCode())
        : seed;
  }

  private static ObjectNode config(ObjectNode options) {
    var config = Json.object();
    for (var option : options.properties()) {
      var name = CONFIG.get(option.getKey());
      if (name != null && !option.getValue().isNull()) {
        config.set(name, name.equals("seed") ? seed(option.getValue()) : option.getValue());
      }
    }
    if (options.path("n").asInt(1) > 1) {
      throw new UnsupportedField("n", "the model gives one answer to a question.");
    }
    StopWords.add(options, config, "stopSequences", String::isEmpty);
    return config;
  }
}
