package dev.plimsoll.models.openai;

import dev.plimsoll.models.api.Chunk;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.http.MalformedAnswer;
import dev.plimsoll.models.http.ProviderError;
import dev.plimsoll.models.http.ProviderProtocol;
import dev.plimsoll.models.http.ResponseAccumulator;
import dev.plimsoll.models.http.ServerSentEvent;
import dev.plimsoll.models.provider.Deployment;
import dev.plimsoll.platform.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAI API: {@code POST …/chat/completions}. */
final class OpenAiProtocol implements ProviderProtocol {
  private static final String DONE = "[DONE]";

  @Override
  public String path(Deployment deployment, ModelRequest request) {
    return "/chat/completions";
  }

  @Override
  public Map<String, String> headers(Deployment deployment) {
    return secret(deployment);
  }

  static Map<String, String> secret(Deployment deployment) {
    var secret = deployment.secret();
    var header = deployment.keyHeader();
    if (secret == null) {
      return Map.of();
    }
    return header == null ? Map.of("Authorization", "Bearer " + secret) : Map.of(header, secret);
  }

  @Override
  public ObjectNode question(Deployment deployment, ModelRequest request) {
    return OpenAiRequestBody.of(deployment.model(), request);
  }

  @Override
  public void read(JsonNode answer, String body, ResponseAccumulator accumulator) {
    var choice = answer.path("choices").path(0);
    if (!choice.path("message").isObject()) {
      throw new MalformedAnswer("the answer has no choices[0].message");
    }
    note(answer, choice, accumulator);
    accumulator.say(text(choice.path("message").path("content")));
    accumulator.begin();
    accumulator.keep(body);
    accumulator.end();
  }

  @Override
  public @Nullable Chunk read(ServerSentEvent event, ResponseAccumulator accumulator) {
    if (event.data().equals(DONE)) {
      accumulator.end();
      return null;
    }
    var piece = Json.parse(event.data());
    var error = error(piece);
    if (error != null) {
      accumulator.fail(error);
      return null;
    }
    var choice = piece.path("choices").path(0);
    note(piece, choice, accumulator);
    return choice.isMissingNode() && piece.path("usage").isObject() && !wantsUsage(accumulator)
        ? null
        : new Chunk(words(choice, accumulator), event.data());
  }

  private static boolean wantsUsage(ResponseAccumulator accumulator) {
    return OpenAiRequestBody.asksForUsage(accumulator.request());
  }

  /** What the piece adds to the first choice, if the caller requested several. */
  private static String words(JsonNode choice, ResponseAccumulator accumulator) {
    var delta = choice.path("delta");
    var words = choice.path("index").asInt(0) == 0 ? text(delta.path("content")) : "";
    accumulator.say(words);
    if (saysMoreThanItsRole(delta)) {
      accumulator.begin();
    }
    return words;
  }

  private static void note(JsonNode answer, JsonNode choice, ResponseAccumulator accumulator) {
    accumulator.servedBy(text(answer.path("model")));
    var finishReason = text(choice.path("finish_reason"));
    if (!finishReason.isEmpty()) {
      accumulator.finish(finishReason);
    }
    if (answer.path("usage") instanceof ObjectNode usage) {
      accumulator.used(OpenAiUsage.tokens(usage));
    }
  }

  /** Tool calls, refusals and reasoning are not text of the answer, but they begin it. */
  private static boolean saysMoreThanItsRole(JsonNode delta) {
    for (var field : delta.properties()) {
      if (!field.getKey().equals("role") && !isBlank(field.getValue())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBlank(JsonNode value) {
    return value.isNull() || (value.isString() && value.stringValue().isEmpty());
  }

  @Override
  public @Nullable ProviderError error(JsonNode body) {
    return OpenAiError.in(body);
  }

  static String text(JsonNode node) {
    return node.isString() ? node.stringValue() : "";
  }
}
