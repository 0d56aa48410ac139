package dev.plimsoll.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import dev.plimsoll.platform.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Providers of the three kinds that refuse what the real ones refuse by their documents. Each calls
 * the tool {@code weather} for two cities at once, and says its results when it has them.
 */
final class StrictProviders {
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
  private static final List<String> CITIES = List.of("Oslo", "Rome");

  private StrictProviders() {}

  static void serveAt(ScriptedProvider server) {
    server.serving("/strict/openai/chat/completions", StrictProviders::openAi);
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
    var stream = request.path("stream").asBoolean(false);
    var body = Json.object().put("id", "chatcmpl-1").put("created", 1).put("model", "gpt-1");
    body.put("object", stream ? "chat.completion.chunk" : "chat.completion");
    var choice = body.putArray("choices").addObject().put("index", 0);
    var said = choice.putObject(stream ? "delta" : "message").put("role", "assistant");
    if (results.isEmpty() && request.has("tools")) {
      var calls = said.putNull("content").putArray("tool_calls");
      for (var i = 0; i < CITIES.size(); i++) {
        var call = calls.addObject().put("index", i).put("id", "call_" + i).put("type", "function");
        call.putObject("function")
            .put("name", "weather")
            .put("arguments", "{\"city\":\"" + CITIES.get(i) + "\"}");
      }
      choice.put("finish_reason", "tool_calls");
    } else {
      said.put("content", said(results, messages.toString()));
      choice.put("finish_reason", "stop");
    }
    body.putObject("usage").put("prompt_tokens", 9).put("completion_tokens", 3);
    answer(
        exchange, stream, stream ? List.of(body.toString(), "[DONE]") : List.of(body.toString()));
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
      blocks
          .addObject()
          .put("type", "text")
          .put("text", said(results, request.get("messages").toString()));
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
      var block = (ObjectNode) blocks.get(i).deepCopy();
      var text = block.path("text").asString("");
      var input = block.path("input").toString();
      if (block.has("input")) {
        block.putObject("input");
      } else {
        block.put("text", "");
      }
      var start = event("content_block_start").put("index", i);
      events.add(start.set("content_block", block).toString());
      for (var half : halves(block.has("input") ? input : text)) {
        var delta = event("content_block_delta").put("index", i);
        delta
            .putObject("delta")
            .put("type", block.has("input") ? "input_json_delta" : "text_delta")
            .put(block.has("input") ? "partial_json" : "text", half);
        events.add(delta.toString());
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

  private static ObjectNode event(String type) {
    return Json.object().put("type", type);
  }

  private static List<String> halves(String text) {
    return List.of(text.substring(0, text.length() / 2), text.substring(text.length() / 2));
  }

  private static @Nullable String anthropicObjection(JsonNode request) {
    for (var field : request.propertyNames()) {
      if (!ANTHROPIC.contains(field)) {
        return field + ": Extra inputs are not permitted";
      }
    }
    for (var tool : request.path("tools")) {
      if (tool.has("function") || !tool.path("input_schema").isObject()) {
        return "tools.0.name: Field required";
      }
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
      parts.addObject().put("text", said(results, request.get("contents").toString()));
    }
    answer.putObject("usageMetadata").put("promptTokenCount", 9).put("candidatesTokenCount", 3);
    var stream = exchange.getRequestURI().getPath().contains(":streamGenerateContent");
    answer(exchange, stream, List.of(answer.toString()));
  }

  private static @Nullable String geminiObjection(JsonNode request) {
    for (var field : request.propertyNames()) {
      if (!GEMINI.contains(field)) {
        return "Unknown name \"" + field + "\"";
      }
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

  /** The results, behind the mark of the prompt that was asked with. */
  private static String said(List<String> results, String asked) {
    return (asked.contains("Q: ") ? "A: " : "") + String.join("; ", results);
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
