package dev.plimsoll.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import dev.plimsoll.platform.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Providers of the three kinds that refuse what the real ones refuse by their documents. Each calls
 * the tool {@code weather} for two cities at once, and says its results when it has them.
 */
final class StrictProviders {
  private static final Set<String> OPENAI =
      Set.of(
          "model",
          "messages",
          "stream",
          "stream_options",
          "tools",
          "tool_choice",
          "parallel_tool_calls",
          "temperature",
          "top_p",
          "max_tokens",
          "max_completion_tokens",
          "n",
          "stop",
          "seed",
          "user",
          "metadata",
          "response_format");
  private static final Set<String> ANTHROPIC =
      Set.of(
          "model",
          "messages",
          "max_tokens",
          "system",
          "stream",
          "temperature",
          "top_p",
          "top_k",
          "stop_sequences",
          "metadata",
          "thinking",
          "tools",
          "tool_choice",
          "service_tier",
          "output_config");
  private static final Set<String> GEMINI =
      Set.of(
          "contents",
          "systemInstruction",
          "generationConfig",
          "tools",
          "toolConfig",
          "safetySettings",
          "cachedContent",
          "labels");
  private static final Pattern PICTURE = Pattern.compile("image_url|\"type\":\"image\"|inlineData");

  /** Says that Claude was asked to think. */
  static final String THOUGHTFULLY = "Hm. ";

  /** Is refused as longer than the model's context. */
  private static final String TOO_LONG = "too long";

  /** In tokens. */
  private static final long LONGEST = 8192;

  private static final List<String> CITIES = List.of("Oslo", "Rome");

  private StrictProviders() {}

  static void serveAt(ScriptedProvider server) {
    server.serving("/strict/openai/chat/completions", StrictProviders::openAi);
    server.serving("/strict/openai/embeddings", StrictProviders::embeddings);
    server.serving("/strict/anthropic/messages", StrictProviders::anthropic);
    server.serving("/strict/gemini/models", StrictProviders::gemini);
  }

  private static void openAi(HttpExchange exchange) throws IOException {
    var request = read(exchange);
    var messages = request.get("messages");
    var results = new ArrayList<String>();
    var open = new HashSet<String>();
    for (var message : messages) {
      if (message.get("role").stringValue().equals("tool")) {
        if (!open.remove(message.path("tool_call_id").asString(""))) {
          refuse(exchange, "{\"error\":{\"message\":\"a result without a call\"}}");
          return;
        }
        results.add(message.get("content").stringValue());
      }
      message.path("tool_calls").forEach(call -> open.add(call.get("id").stringValue()));
    }
    if (!open.isEmpty()) {
      refuse(exchange, "{\"error\":{\"message\":\"calls without results\"}}");
      return;
    }
    var objection = openAiObjection(request);
    if (objection != null) {
      refuse(exchange, objection);
      return;
    }
    var said = Json.object().put("role", "assistant");
    var calls = results.isEmpty() && request.has("tools");
    if (calls) {
      var array = said.putNull("content").putArray("tool_calls");
      for (var i = 0; i < CITIES.size(); i++) {
        var call = array.addObject().put("index", i).put("id", "call_" + i).put("type", "function");
        call.putObject("function")
            .put("name", "weather")
            .put("arguments", "{\"city\":\"" + CITIES.get(i) + "\"}");
      }
    } else {
      said.put("content", said(results, messages.toString(), request.has("response_format")));
    }
    var reason = calls ? "tool_calls" : "stop";
    if (!request.path("stream").asBoolean(false)) {
      var body = openAiHead("chat.completion");
      body.putArray("choices")
          .addObject()
          .put("index", 0)
          .put("finish_reason", reason)
          .set("message", said);
      answer(exchange, false, List.of(used(body).toString()));
      return;
    }
    var pieces = new ArrayList<String>();
    pieces.add(openAiPiece(said, null).toString());
    pieces.add(openAiPiece(Json.object(), reason).toString());
    if (request.at("/stream_options/include_usage").asBoolean(false)) {
      var last = openAiHead("chat.completion.chunk");
      last.putArray("choices");
      pieces.add(used(last).toString());
    }
    pieces.add("[DONE]");
    answer(exchange, true, pieces);
  }

  private static @Nullable String openAiObjection(JsonNode request) {
    for (var field : request.propertyNames()) {
      if (!OPENAI.contains(field)) {
        return "{\"error\":{\"message\":\"Unknown parameter: '" + field + "'.\"}}";
      }
    }
    if (request.path("max_tokens").asLong(0) > LONGEST) {
      return "{\"error\":{\"message\":\"max_tokens is too large. This model supports at most "
          + LONGEST
          + " completion tokens.\"}}";
    }
    if (request.has("stream_options") && !request.path("stream").asBoolean(false)) {
      return "{\"error\":{\"message\":\"stream_options is only allowed when stream is enabled.\"}}";
    }
    return request.toString().contains(TOO_LONG)
        ? """
        {"error":{"message":"This model's maximum context length is 128000 tokens.",
          "type":"invalid_request_error","param":"messages","code":"context_length_exceeded"}}
        """
        : null;
  }

  private static ObjectNode openAiHead(String object) {
    return Json.object()
        .put("id", "chatcmpl-1")
        .put("object", object)
        .put("created", 1)
        .put("model", "gpt-1");
  }

  private static ObjectNode openAiPiece(ObjectNode delta, @Nullable String reason) {
    var piece = openAiHead("chat.completion.chunk");
    piece
        .putArray("choices")
        .addObject()
        .put("index", 0)
        .put("finish_reason", reason)
        .set("delta", delta);
    return piece;
  }

  private static ObjectNode used(ObjectNode body) {
    body.putObject("usage")
        .put("prompt_tokens", 9)
        .put("completion_tokens", 3)
        .put("total_tokens", 12);
    return body;
  }

  private static void embeddings(HttpExchange exchange) throws IOException {
    var request = read(exchange);
    var body = Json.object().put("object", "list").put("model", "vectors-1");
    var vector = body.putArray("data").addObject().put("object", "embedding").put("index", 0);
    if (request.path("encoding_format").asString("float").equals("base64")) {
      vector.put("embedding", "AACAPwAAAEAAAEBA"); // 1, 2, 3
    } else {
      vector.putArray("embedding").add(1).add(2).add(3);
    }
    body.putObject("usage").put("prompt_tokens", 1).put("total_tokens", 1);
    answer(exchange, false, List.of(body.toString()));
  }

  private static void anthropic(HttpExchange exchange) throws IOException {
    var request = read(exchange);
    var objection = anthropicObjection(request);
    if (objection != null) {
      var error = Json.object().put("type", "error");
      error.putObject("error").put("type", "invalid_request_error").put("message", objection);
      refuse(exchange, error.toString());
      return;
    }
    var results = new ArrayList<String>();
    for (var message : request.get("messages")) {
      for (var block : message.get("content")) {
        if (block.path("type").asString("").equals("tool_result")) {
          results.add(block.get("content").stringValue());
        }
      }
    }
    var calls = results.isEmpty() && request.has("tools");
    var blocks = Json.mapper().createArrayNode();
    if (calls) {
      if (request.has("thinking")) {
        blocks.add(thought(request));
      }
      blocks.addObject().put("type", "text").put("text", "Looking.");
      for (var city : CITIES) {
        blocks
            .addObject()
            .put("type", "tool_use")
            .put("id", "toolu_" + city)
            .put("name", "weather")
            .putObject("input")
            .put("city", city);
      }
    } else {
      var words = said(results, request.get("messages").toString(), request.has("output_config"));
      blocks
          .addObject()
          .put("type", "text")
          .put("text", request.has("thinking") ? THOUGHTFULLY + words : words);
    }
    var reason = calls ? "tool_use" : "end_turn";
    var message = Json.object().put("id", "msg_1").put("type", "message").put("model", "claude-1");
    message.putObject("usage").put("input_tokens", 9).put("output_tokens", 3);
    if (!request.path("stream").asBoolean(false)) {
      message.put("stop_reason", reason).set("content", blocks);
      answer(exchange, false, List.of(message.toString()));
      return;
    }
    answer(exchange, true, anthropicEvents(message, blocks, reason));
  }

  private static List<String> anthropicEvents(ObjectNode message, JsonNode blocks, String reason) {
    var events = new ArrayList<String>();
    events.add(event("message_start").set("message", message).toString());
    for (var i = 0; i < blocks.size(); i++) {
      var block = blocks.get(i);
      var start = event("content_block_start").put("index", i);
      events.add(start.set("content_block", beginning(block)).toString());
      switch (block.get("type").stringValue()) {
        case "tool_use" ->
            addDeltas(events, i, "input_json_delta", "partial_json", block.get("input").toString());
        case "thinking" -> {
          addDeltas(events, i, "thinking_delta", "thinking", block.get("thinking").stringValue());
          addDeltas(
              events, i, "signature_delta", "signature", block.get("signature").stringValue());
        }
        default -> addDeltas(events, i, "text_delta", "text", block.get("text").stringValue());
      }
      events.add(event("content_block_stop").put("index", i).toString());
    }
    var end = event("message_delta");
    end.putObject("delta").put("stop_reason", reason);
    end.putObject("usage").put("output_tokens", 3);
    events.add(end.toString());
    events.add(event("message_stop").toString());
    return events;
  }

  /** A block as its stream begins: with empty texts and arguments. */
  private static ObjectNode beginning(JsonNode block) {
    var begun = (ObjectNode) block.deepCopy();
    if (begun.has("input")) {
      begun.putObject("input");
    }
    List.of("text", "thinking", "signature").stream()
        .filter(begun::has)
        .forEach(field -> begun.put(field, ""));
    return begun;
  }

  private static void addDeltas(
      List<String> events, int index, String type, String field, String text) {
    for (var half : halves(text)) {
      var delta = event("content_block_delta").put("index", index);
      delta.putObject("delta").put("type", type).put(field, half);
      events.add(delta.toString());
    }
  }

  private static ObjectNode event(String type) {
    return Json.object().put("type", type);
  }

  private static List<String> halves(String text) {
    return List.of(text.substring(0, text.length() / 2), text.substring(text.length() / 2));
  }

  private static @Nullable String anthropicObjection(JsonNode request) {
    if (request.toString().contains(TOO_LONG)) {
      return "prompt is too long: 210000 tokens > 200000 maximum";
    }
    for (var field : request.propertyNames()) {
      if (!ANTHROPIC.contains(field)) {
        return field + ": Extra inputs are not permitted";
      }
    }
    if (request.path("max_tokens").asLong(0) > LONGEST) {
      return "max_tokens: 9999 > "
          + LONGEST
          + ", which is the maximum allowed number of output tokens";
    }
    if (request.has("temperature") && request.has("top_p")) {
      return "`temperature` and `top_p` cannot both be specified for this model.";
    }
    for (var tool : request.path("tools")) {
      if (tool.has("function") || !tool.path("input_schema").isObject()) {
        return "tools.0.name: Field required";
      }
    }
    if (request.has("thinking") && lacksThought(request)) {
      return "messages.1.content.0.type: Expected `thinking` or `redacted_thinking`";
    }
    var open = new HashSet<String>();
    var before = "assistant";
    for (var message : request.get("messages")) {
      var role = message.get("role").stringValue();
      if (role.equals(before)) {
        return "messages: roles must alternate";
      }
      before = role;
      if (message.get("content").isEmpty() && message.get("content").asString("").isBlank()) {
        return "messages: text content blocks must be non-empty";
      }
      var results = new HashSet<String>();
      for (var block : message.get("content")) {
        if (block.path("type").asString("").equals("tool_result")) {
          results.add(block.get("tool_use_id").stringValue());
        }
      }
      if (!results.equals(open)) {
        return "messages: tool_use ids were found without tool_result blocks immediately after";
      }
      open.clear();
      for (var block : message.get("content")) {
        if (block.path("type").asString("").equals("tool_use")) {
          open.add(block.get("id").stringValue());
        }
      }
    }
    return null;
  }

  /** Whether tools were called whose thoughts do not come back with their results, unchanged. */
  private static boolean lacksThought(JsonNode request) {
    return request
        .get("messages")
        .valueStream()
        .map(message -> message.get("content"))
        .filter(content -> content.toString().contains("\"tool_use\""))
        .anyMatch(content -> !content.path(0).equals(thought(request)));
  }

  /** What Claude thinks before it calls a tool, where it is asked to think. */
  private static JsonNode thought(JsonNode request) {
    return Json.object()
        .put("type", "thinking")
        .put("thinking", "They ask: " + request.at("/messages/0/content").stringValue())
        .put("signature", "EqQBCgIYAhIM+c2ln/A=");
  }

  private static void gemini(HttpExchange exchange) throws IOException {
    var request = read(exchange);
    var objection = geminiObjection(request);
    if (objection != null) {
      var error = Json.object();
      error.putObject("error").put("code", 400).put("message", objection).put("status", "INVALID");
      refuse(exchange, error.toString());
      return;
    }
    var results = new ArrayList<String>();
    for (var content : request.get("contents")) {
      for (var part : content.get("parts")) {
        if (part.has("functionResponse")) {
          results.add(part.at("/functionResponse/response/result").stringValue());
        }
      }
    }
    var answer = Json.object().put("modelVersion", "gemini-1").put("responseId", "r1");
    var candidate = answer.putArray("candidates").addObject().put("finishReason", "STOP");
    var parts = candidate.putObject("content").put("role", "model").putArray("parts");
    if (results.isEmpty() && request.has("tools")) {
      for (var city : CITIES) {
        var part = parts.addObject();
        if (parts.size() == 1) {
          part.put("thoughtSignature", "sign");
        }
        part.putObject("functionCall").put("name", "weather").putObject("args").put("city", city);
      }
    } else {
      var schema = request.at("/generationConfig/responseJsonSchema").isObject();
      parts.addObject().put("text", said(results, request.get("contents").toString(), schema));
    }
    answer.putObject("usageMetadata").put("promptTokenCount", 9).put("candidatesTokenCount", 3);
    var stream = exchange.getRequestURI().getPath().contains(":streamGenerateContent");
    answer(exchange, stream, List.of(answer.toString()));
  }

  private static @Nullable String geminiObjection(JsonNode request) {
    if (request.toString().contains(TOO_LONG)) {
      return "The input token count exceeds the maximum number of tokens allowed (1048576).";
    }
    for (var field : request.propertyNames()) {
      if (!GEMINI.contains(field)) {
        return "Unknown name \"" + field + "\"";
      }
    }
    if (request.at("/generationConfig/maxOutputTokens").asLong(0) > LONGEST) {
      return "Unable to submit request because it has a maxOutputTokens value of 9999 but the"
          + " supported range is from 1 (inclusive) to "
          + (LONGEST + 1)
          + " (exclusive).";
    }
    for (var tool : request.path("tools")) {
      if (!tool.has("functionDeclarations")) {
        return "Unknown name \"type\" at 'tools[0]'";
      }
    }
    var calls = 0L;
    for (var content : request.get("contents")) {
      var parts = content.get("parts");
      if (parts.isEmpty()) {
        return "contents.parts must not be empty";
      }
      var results = parts.valueStream().filter(part -> part.has("functionResponse")).count();
      if (results != calls) {
        return "the number of function response parts must equal that of function call parts";
      }
      calls = parts.valueStream().filter(part -> part.has("functionCall")).count();
      // As Gemini 3 does: of calls at once, the first is signed. It takes a word for lost ones.
      var first = parts.valueStream().filter(part -> part.has("functionCall")).findFirst();
      if (first.isPresent() && !first.get().has("thoughtSignature")) {
        return "Function call is missing a thought_signature";
      }
    }
    return null;
  }

  /** The results, or what else was asked for, behind the mark of the prompt that was asked with. */
  private static String said(List<String> results, String asked, boolean schema) {
    var words = String.join("; ", results);
    if (results.isEmpty()) {
      words = schema ? "{\"city\":\"Oslo\"}" : PICTURE.matcher(asked).find() ? "A dot." : "Hello.";
    }
    return (asked.contains("Q: ") ? "A: " : "") + words;
  }

  private static ObjectNode read(HttpExchange exchange) throws IOException {
    return (ObjectNode) Json.parse(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
  }

  private static void refuse(HttpExchange exchange, String error) throws IOException {
    send(exchange, 400, "application/json", error);
  }

  private static void answer(HttpExchange exchange, boolean stream, List<String> data)
      throws IOException {
    var text = new StringBuilder();
    data.forEach(it -> text.append(stream ? "data: " : "").append(it).append(stream ? "\n\n" : ""));
    send(exchange, 200, stream ? "text/event-stream" : "application/json", text.toString());
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    try (exchange) {
      var bytes = body.getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}
