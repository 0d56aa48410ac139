package dev.plimsoll.models.openai;

import dev.plimsoll.models.api.Chunk;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.chat.AllowedFields;
import dev.plimsoll.models.http.MalformedAnswer;
import dev.plimsoll.models.http.ProviderError;
import dev.plimsoll.models.http.ProviderProtocol;
import dev.plimsoll.models.http.ResponseAccumulator;
import dev.plimsoll.models.http.ServerSentEvent;
import dev.plimsoll.models.provider.Deployment;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAI API: {@code POST …/chat/completions}. */
final class OpenAiProtocol implements ProviderProtocol {
  private static final String DONE = "[DONE]";

  private final AllowedFields fields;

  OpenAiProtocol(AllowedFields fields) {
    this.fields = fields;
  }

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
  public ObjectNode requestBody(Deployment deployment, ModelRequest request) {
    return OpenAiRequestBody.of(fields, deployment, request);
  }

  @Override
  public void read(JsonNode answer, String body, ResponseAccumulator accumulator) {
    var choice = answer.path("choices").path(0);
    if (!choice.path("message").isObject()) {
      noteUsage(answer, accumulator);
      throw new MalformedAnswer("the answer has no choices[0].message");
    }
    var given = text(choice.path("finish_reason"));
    var wasOdd = Mending.whole(answer);
    var reason = given.isEmpty() ? text(choice.path("finish_reason")) : given;
    note(text(answer.path("model")), reason, usage(answer), accumulator);
    accumulator.say(text(choice.path("message").path("content")));
    ChoiceParts.of(answer).forEach(accumulator::say);
    accumulator.begin();
    accumulator.keep(wasOdd ? answer.toString() : unmarked(body));
    accumulator.end();
  }

  @Override
  public @Nullable Chunk read(ServerSentEvent event, ResponseAccumulator accumulator) {
    if (event.data().equals(DONE)) {
      accumulator.end();
      return accumulator.lacksReason() ? finishing(accumulator) : null;
    }
    var piece =
        OpenAiPiece.read(event.data(), accumulator::introduces, accumulator.streamedCalls());
    var error = piece.error();
    if (error != null) {
      used(piece.usage(), accumulator);
      accumulator.fail(error);
      return null;
    }
    note(piece.model(), piece.finishReason(), piece.usage(), accumulator);
    accumulator.say(piece.words());
    piece.otherParts().forEach(accumulator::say);
    if (piece.saysMoreThanItsRole()) {
      accumulator.begin();
    }
    if (!piece.isForCallers()) {
      return null;
    }
    accumulator.identifiedAs(piece.id());
    var data = event.data();
    var raw = piece.isOdd() ? mended(data, piece.lacksRole(), piece.calls(), accumulator) : data;
    return new Chunk(piece.words(), raw, null, piece.otherParts());
  }

  /** The piece that strict clients wait for, where the provider never says why the answer ended. */
  private static Chunk finishing(ResponseAccumulator accumulator) {
    var reason = accumulator.hasCalled() ? "tool_calls" : "stop";
    accumulator.finish(reason);
    var piece = "{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"" + reason + "\"}]}";
    return new Chunk("", mended(piece, Set.of(), Map.of(), accumulator));
  }

  private static String mended(
      String data,
      Set<Integer> lacksRole,
      Map<Integer, JsonNode> calls,
      ResponseAccumulator accumulator) {
    return Mending.piece(data, accumulator.id(), accumulator.servedModel(), lacksRole, calls);
  }

  /** Without a byte order mark. */
  private static String unmarked(String body) {
    return body.startsWith("\uFEFF") ? body.substring(1) : body;
  }

  private static void note(
      String model,
      String finishReason,
      @Nullable ObjectNode usage,
      ResponseAccumulator accumulator) {
    accumulator.servedBy(model);
    if (FinishReason.isOfBroken(finishReason)) {
      accumulator.fail(OpenAiError.ofBrokenAnswer());
    } else if (!finishReason.isEmpty()) {
      accumulator.finish(FinishReason.known(finishReason));
    }
    used(usage, accumulator);
  }

  private static void used(@Nullable ObjectNode usage, ResponseAccumulator accumulator) {
    if (usage != null) {
      accumulator.used(OpenAiUsage.tokens(usage));
      accumulator.usedInAll(OpenAiUsage.isTotalOnly(usage));
    }
  }

  @Override
  public void noteUsage(JsonNode answer, ResponseAccumulator accumulator) {
    used(usage(answer), accumulator);
  }

  private static @Nullable ObjectNode usage(JsonNode answer) {
    return answer.path("usage") instanceof ObjectNode usage ? usage : null;
  }

  @Override
  public @Nullable ProviderError error(JsonNode body) {
    return OpenAiError.in(body);
  }

  static String text(JsonNode node) {
    return node.isString() ? node.stringValue() : "";
  }
}
