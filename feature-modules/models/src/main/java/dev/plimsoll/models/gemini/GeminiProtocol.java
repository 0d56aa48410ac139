package dev.plimsoll.models.gemini;

import dev.plimsoll.models.api.Chunk;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.chat.AllowedFields;
import dev.plimsoll.models.chat.ChatAnswer;
import dev.plimsoll.models.chat.ToolCall;
import dev.plimsoll.models.http.MalformedAnswer;
import dev.plimsoll.models.http.ProviderError;
import dev.plimsoll.models.http.ProviderProtocol;
import dev.plimsoll.models.http.ResponseAccumulator;
import dev.plimsoll.models.http.ServerSentEvent;
import dev.plimsoll.models.provider.Deployment;
import dev.plimsoll.platform.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The Gemini API: {@code POST …/models/{model}:generateContent}. */
final class GeminiProtocol implements ProviderProtocol {
  private final AllowedFields fields;

  GeminiProtocol(AllowedFields fields) {
    this.fields = fields;
  }

  @Override
  public String path(Deployment deployment, ModelRequest request) {
    var model = URLEncoder.encode(deployment.model(), StandardCharsets.UTF_8).replace("%2F", "/");
    return (model.contains("/") ? "/" : "/models/")
        + model.replace("+", "%20")
        + (request.stream() ? ":streamGenerateContent?alt=sse" : ":generateContent");
  }

  @Override
  public Map<String, String> headers(Deployment deployment) {
    var secret = deployment.secret();
    var header = deployment.keyHeader();
    return secret == null ? Map.of() : Map.of(header == null ? "x-goog-api-key" : header, secret);
  }

  @Override
  public ObjectNode requestBody(Deployment deployment, ModelRequest request) {
    return GeminiRequestBody.of(fields, deployment.model(), request);
  }

  @Override
  public void read(JsonNode answer, String body, ResponseAccumulator accumulator) {
    noteUsage(answer, accumulator);
    if (!answer.path("candidates").path(0).isObject()) {
      throw new MalformedAnswer("the answer has no candidates");
    }
    note(answer, accumulator);
    accumulator.begin();
    accumulator.end();
  }

  @Override
  public @Nullable Chunk read(ServerSentEvent event, ResponseAccumulator accumulator) {
    var piece = Json.parse(event.data());
    var error = error(piece);
    noteUsage(piece, accumulator);
    if (error != null) {
      accumulator.fail(error);
      return null;
    }
    var known = accumulator.calls().size();
    var said = note(piece, accumulator);
    if (finishes(piece) && piece.has("usageMetadata")) {
      accumulator.end();
    }
    var calls = accumulator.calls();
    if (calls.size() > known || !said.thoughts.isEmpty()) {
      return ChatAnswer.calls(said.words, said.thoughts, known, calls.subList(known, calls.size()));
    }
    return said.words.isEmpty() ? null : new Chunk(said.words, null);
  }

  @Override
  public void noteUsage(JsonNode answer, ResponseAccumulator accumulator) {
    if (answer.path("usageMetadata") instanceof ObjectNode usage) {
      accumulator.used(GeminiUsage.tokens(usage));
    }
  }

  private static boolean finishes(JsonNode piece) {
    return piece.path("candidates").path(0).path("finishReason").isString();
  }

  /**
   * The text of a piece, or of a whole answer.
   *
   * @param thoughts what the model says that it thought, where the caller wants to know
   */
  private record Said(String words, String thoughts) {}

  /** Notes what a piece, or a whole answer, contains, and returns its text. */
  private static Said note(JsonNode answer, ResponseAccumulator accumulator) {
    var candidate = answer.path("candidates").path(0);
    var said = said(candidate.path("content").path("parts"), accumulator);
    accumulator.think(said.thoughts);
    accumulator.say(said.words);
    accumulator.servedBy(text(answer.path("modelVersion")));
    accumulator.identifiedAs(text(answer.path("responseId")));
    if (finishes(answer)) {
      var reason = inOpenAiWords(candidate.path("finishReason").stringValue());
      // Gemini stops when it calls a tool.
      var called = reason.equals("stop") && !accumulator.calls().isEmpty();
      accumulator.finish(called ? "tool_calls" : reason);
      var error = GeminiError.inPlaceOf(candidate);
      if (error != null) {
        accumulator.fail(error);
      }
    }
    return said;
  }

  /** Thoughts, calls of tools and pictures are no words, but they begin the answer. */
  private static Said said(JsonNode parts, ResponseAccumulator accumulator) {
    var words = new StringBuilder();
    var thoughts = new StringBuilder();
    for (var part : parts) {
      if (part.path("functionCall").isObject()) {
        accumulator.call(call(part, accumulator.request().options()));
      } else if (part.path("thought").asBoolean(false)) {
        thoughts.append(text(part.path("text")));
        accumulator.begin();
      } else if (part.path("text").isString()) {
        words.append(part.path("text").stringValue());
      } else {
        accumulator.begin();
      }
    }
    return new Said(words.toString(), thoughts.toString());
  }

  /** Gemini gives most calls no id. */
  private static ToolCall call(JsonNode part, ObjectNode options) {
    var call = part.path("functionCall");
    var signature = text(part.path("thoughtSignature"));
    ObjectNode extra = null;
    if (!signature.isEmpty()) {
      extra = Json.object();
      extra.putObject("google").put("thought_signature", signature);
    }
    var args = call.path("args");
    return new ToolCall(
        call.path("id").asString(ToolCall.newId()),
        GeminiNames.said(text(call.path("name")), options),
        args.isObject() ? args.toString() : "{}",
        extra);
  }

  private static String inOpenAiWords(String reason) {
    return switch (reason) {
      case "STOP" -> "stop";
      case "MAX_TOKENS" -> "length";
      case "SAFETY", "RECITATION", "LANGUAGE", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII" ->
          "content_filter";
      case "IMAGE_SAFETY", "IMAGE_PROHIBITED_CONTENT", "IMAGE_RECITATION" -> "content_filter";
      default -> "stop";
    };
  }

  @Override
  public @Nullable ProviderError error(JsonNode body) {
    return GeminiError.in(body);
  }

  static String text(JsonNode node) {
    return node.isString() ? node.stringValue() : "";
  }
}
