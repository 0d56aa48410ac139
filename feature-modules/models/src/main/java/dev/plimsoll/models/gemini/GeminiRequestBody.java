package dev.plimsoll.models.gemini;

import dev.plimsoll.domain.Message;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.http.MessageParts;
import dev.plimsoll.platform.Json;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
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
          "n", "candidateCount",
          "seed", "seed",
          "presence_penalty", "presencePenalty",
          "frequency_penalty", "frequencyPenalty");

  /** Options under Gemini's own names; it would refuse others. */
  private static final Set<String> OWN =
      Set.of("tools", "toolConfig", "safetySettings", "cachedContent", "labels");

  private GeminiRequestBody() {}

  static ObjectNode of(ModelRequest request) {
    var question = Json.object();
    addMessages(request, question);
    var config = config(request.options());
    if (!config.isEmpty()) {
      question.set("generationConfig", config);
    }
    for (var option : request.options().properties()) {
      if (OWN.contains(option.getKey())) {
        question.set(option.getKey(), option.getValue());
      }
    }
    return question;
  }

  private static void addMessages(ModelRequest request, ObjectNode question) {
    var contents = Json.mapper().createArrayNode();
    var system = Json.mapper().createArrayNode();
    for (var message : request.messages()) {
      if (message.role().equals("system") || message.role().equals("developer")) {
        addParts(message, system);
      } else {
        var role = message.role().equals("assistant") ? "model" : "user";
        addParts(message, contents.addObject().put("role", role).putArray("parts"));
      }
    }
    if (!system.isEmpty()) {
      question.putObject("systemInstruction").set("parts", system);
    }
    question.set("contents", contents);
  }

  private static void addParts(Message message, ArrayNode parts) {
    for (var part : MessageParts.of(message)) {
      switch (part) {
        case MessageParts.Text text -> parts.addObject().put("text", text.text());
        case MessageParts.Data data ->
            parts
                .addObject()
                .putObject("inlineData")
                .put("mimeType", data.type())
                .put("data", data.base64());
        case MessageParts.Link link ->
            parts.addObject().putObject("fileData").put("fileUri", link.url());
      }
    }
  }

  /** The caller's own {@code generationConfig}, such as a thinking budget, takes precedence. */
  private static ObjectNode config(ObjectNode options) {
    var config = Json.object();
    for (var option : options.properties()) {
      var name = CONFIG.get(option.getKey());
      if (name != null && !option.getValue().isNull()) {
        config.set(name, option.getValue());
      }
    }
    addStop(options.path("stop"), config);
    addFormat(options.path("response_format"), config);
    if (options.get("generationConfig") instanceof ObjectNode own) {
      config.setAll(own);
    }
    return config;
  }

  private static void addStop(JsonNode stop, ObjectNode config) {
    if (stop.isString()) {
      config.putArray("stopSequences").add(stop.stringValue());
    } else if (stop.isArray()) {
      config.set("stopSequences", stop);
    }
  }

  private static void addFormat(JsonNode format, ObjectNode config) {
    var type = GeminiProtocol.text(format.path("type"));
    if (type.startsWith("json")) {
      config.put("responseMimeType", "application/json");
    }
    var schema = format.path("json_schema").path("schema");
    if (schema.isObject()) {
      config.set("responseJsonSchema", schema);
    }
  }
}
