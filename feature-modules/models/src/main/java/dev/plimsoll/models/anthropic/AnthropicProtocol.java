package dev.plimsoll.models.anthropic;

import dev.plimsoll.models.api.Chunk;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.chat.AllowedFields;
import dev.plimsoll.models.chat.ChatAnswer;
import dev.plimsoll.models.chat.ThinkingBlocks;
import dev.plimsoll.models.chat.ToolCall;
import dev.plimsoll.models.http.MalformedAnswer;
import dev.plimsoll.models.http.ProviderError;
import dev.plimsoll.models.http.ProviderProtocol;
import dev.plimsoll.models.http.ResponseAccumulator;
import dev.plimsoll.models.http.ServerSentEvent;
import dev.plimsoll.models.provider.Deployment;
import dev.plimsoll.platform.Json;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The Messages API of Anthropic: {@code POST …/messages}. */
final class AnthropicProtocol implements ProviderProtocol {
  private static final String VERSION = "2023-06-01";

  private final AllowedFields fields;

  AnthropicProtocol(AllowedFields fields) {
    this.fields = fields;
  }

  @Override
  public String path(Deployment deployment, ModelRequest request) {
    return "/messages";
  }

  @Override
  public Map<String, String> headers(Deployment deployment) {
    var headers = new HashMap<String, String>();
    headers.put("anthropic-version", VERSION);
    var secret = deployment.secret();
    var header = deployment.keyHeader();
    if (secret != null) {
      headers.put(header == null ? "x-api-key" : header, secret);
    }
    return headers;
  }

  @Override
  public ObjectNode requestBody(Deployment deployment, ModelRequest request) {
    return AnthropicRequestBody.of(fields, deployment.model(), request);
  }

  @Override
  public void read(JsonNode answer, String body, ResponseAccumulator accumulator) {
    if (!answer.path("content").isArray()) {
      noteUsage(answer, accumulator);
      throw new MalformedAnswer("the answer has no content");
    }
    for (var block : answer.path("content")) {
      if (isCall(block)) {
        accumulator.call(call(block, accumulator));
      } else if (ThinkingBlocks.isThought(block)) {
        accumulator.thinking().add((ObjectNode) block);
        var _ = think(block, accumulator);
      }
      say(text(block.path("text")), accumulator);
    }
    note(answer, accumulator);
    finish(answer.path("stop_reason"), accumulator);
    accumulator.begin();
    accumulator.end();
  }

  @Override
  public @Nullable Chunk read(ServerSentEvent serverSentEvent, ResponseAccumulator accumulator) {
    var event = Json.parse(serverSentEvent.data());
    switch (text(event.path("type"))) {
      case "message_start" -> note(event.path("message"), accumulator);
      case "content_block_start" -> {
        return begun(event.path("content_block"), accumulator);
      }
      case "content_block_delta" -> {
        return piece(event.path("delta"), accumulator);
      }
      case "content_block_stop" -> {
        return ended(accumulator);
      }
      case "message_delta" -> {
        note(event, accumulator);
        finish(event.path("delta").path("stop_reason"), accumulator);
      }
      case "message_stop" -> accumulator.end();
      case "error" -> accumulator.fail(AnthropicError.of(event));
      default -> {
        // ping, the borders of blocks, and what is yet to be invented
      }
    }
    return null;
  }

  private static void say(String words, ResponseAccumulator accumulator) {
    accumulator.say(words);
    accumulator.thinking().said(words.length());
  }

  private static boolean isCall(JsonNode block) {
    return text(block.path("type")).equals("tool_use");
  }

  /** A call whose arguments are there, or follow piece by piece. */
  private static ToolCall call(JsonNode block, ResponseAccumulator accumulator) {
    var input = block.path("input");
    return new ToolCall(
        text(block.path("id")),
        text(block.path("name")),
        input.isEmpty() ? "" : input.toString(),
        accumulator.thinking().take(accumulator.askedModel()));
  }

  /** Notes what a thought, or a piece of one, says. */
  private static @Nullable Chunk think(JsonNode thought, ResponseAccumulator accumulator) {
    var words = text(thought.path("thinking"));
    accumulator.think(words);
    return words.isEmpty() ? null : ChatAnswer.thought(words);
  }

  private static @Nullable Chunk begun(JsonNode block, ResponseAccumulator accumulator) {
    accumulator.inCall(isCall(block));
    if (ThinkingBlocks.isThought(block)) {
      accumulator.thinking().add((ObjectNode) block);
      return think(block, accumulator);
    }
    if (!isCall(block)) {
      return null;
    }
    var call = call(block, accumulator);
    return ChatAnswer.call(accumulator.call(call), call, call.arguments());
  }

  /** Without arguments, a call is to have none rather than no JSON. */
  private static @Nullable Chunk ended(ResponseAccumulator accumulator) {
    var lacksArguments =
        accumulator.isInCall() && accumulator.calls().getLast().arguments().isEmpty();
    var end = lacksArguments ? ChatAnswer.arguments(accumulator.arguments("{}"), "{}") : null;
    accumulator.inCall(false);
    return end;
  }

  private static @Nullable Chunk piece(JsonNode delta, ResponseAccumulator accumulator) {
    accumulator.begin();
    var arguments = text(delta.path("partial_json"));
    if (!arguments.isEmpty()) {
      // Tools that the provider runs itself, such as a search, are no business of the caller's.
      if (!accumulator.isInCall()) {
        return null;
      }
      return ChatAnswer.arguments(accumulator.arguments(arguments), arguments);
    }
    accumulator.thinking().addPiece(delta);
    var thought = think(delta, accumulator);
    if (thought != null) {
      return thought;
    }
    var words = text(delta.path("text"));
    say(words, accumulator);
    return words.isEmpty() ? null : new Chunk(words, null);
  }

  private static void note(JsonNode message, ResponseAccumulator accumulator) {
    accumulator.identifiedAs(text(message.path("id")));
    accumulator.servedBy(text(message.path("model")));
    used(message, accumulator);
  }

  @Override
  public void noteUsage(JsonNode answer, ResponseAccumulator accumulator) {
    used(answer, accumulator);
  }

  private static void used(JsonNode message, ResponseAccumulator accumulator) {
    if (message.path("usage") instanceof ObjectNode usage) {
      accumulator.used(AnthropicUsage.tokens(usage, accumulator.usage()));
    }
  }

  private static void finish(JsonNode stopReason, ResponseAccumulator accumulator) {
    if (stopReason.isString()) {
      accumulator.finish(inOpenAiWords(stopReason.stringValue()));
    }
  }

  private static String inOpenAiWords(String stopReason) {
    return switch (stopReason) {
      case "end_turn", "stop_sequence", "pause_turn" -> "stop";
      case "max_tokens", "model_context_window_exceeded" -> "length";
      case "tool_use" -> "tool_calls";
      case "refusal" -> "content_filter";
      default -> "stop";
    };
  }

  @Override
  public @Nullable ProviderError error(JsonNode body) {
    return body.path("error").isObject() ? AnthropicError.of(body) : null;
  }

  static String text(JsonNode node) {
    return node.isString() ? node.stringValue() : "";
  }
}
