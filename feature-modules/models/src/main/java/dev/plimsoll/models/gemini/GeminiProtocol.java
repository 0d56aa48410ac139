package dev.plimsoll.models.gemini;

import dev.plimsoll.models.api.Chunk;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.http.MalformedAnswer;
import dev.plimsoll.models.http.ProviderError;
import dev.plimsoll.models.http.ProviderProtocol;
import dev.plimsoll.models.http.ResponseAccumulator;
import dev.plimsoll.models.http.ServerSentEvent;
import dev.plimsoll.models.provider.Deployment;
import dev.plimsoll.platform.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The Gemini API: {@code POST …/models/{model}:generateContent}. */
final class GeminiProtocol implements ProviderProtocol {

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
    return GeminiRequestBody.of(request);
  }

  @Override
  public void read(JsonNode answer, String body, ResponseAccumulator accumulator) {
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
    if (error != null) {
      accumulator.fail(error);
      return null;
    }
    var words = note(piece, accumulator);
    if (finishes(piece) && piece.has("usageMetadata")) {
      accumulator.end();
    }
    return words.isEmpty() ? null : new Chunk(words, null);
  }

  private static boolean finishes(JsonNode piece) {
    return piece.path("candidates").path(0).path("finishReason").isString();
  }

  /** Notes what a piece, or a whole answer, contains, and returns its text. */
  private static String note(JsonNode answer, ResponseAccumulator accumulator) {
    var candidate = answer.path("candidates").path(0);
    var words = words(candidate.path("content").path("parts"), accumulator);
    accumulator.say(words);
    accumulator.servedBy(text(answer.path("modelVersion")));
    if (answer.path("usageMetadata") instanceof ObjectNode usage) {
      accumulator.used(GeminiUsage.tokens(usage));
    }
    if (finishes(answer)) {
      accumulator.finish(inOpenAiWords(candidate.path("finishReason").stringValue()));
    }
    return words;
  }

  /** Thoughts, function calls and pictures are not text, but they begin the answer. */
  private static String words(JsonNode parts, ResponseAccumulator accumulator) {
    var words = new StringBuilder();
    for (var part : parts) {
      if (part.path("thought").asBoolean(false) || !part.path("text").isString()) {
        accumulator.begin();
      } else {
        words.append(part.path("text").stringValue());
      }
    }
    return words.toString();
  }

  private static String inOpenAiWords(String reason) {
    return switch (reason) {
      case "STOP" -> "stop";
      case "MAX_TOKENS" -> "length";
      case "SAFETY", "RECITATION", "LANGUAGE", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII" ->
          "content_filter";
      case "IMAGE_SAFETY", "IMAGE_PROHIBITED_CONTENT", "IMAGE_RECITATION" -> "content_filter";
      default -> reason.toLowerCase(Locale.ROOT);
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
