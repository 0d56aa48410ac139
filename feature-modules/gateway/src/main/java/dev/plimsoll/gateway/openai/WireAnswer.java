package dev.plimsoll.gateway.openai;

import dev.plimsoll.answers.Answer;
import dev.plimsoll.models.api.Chunk;
import dev.plimsoll.models.api.WireUsage;
import dev.plimsoll.platform.Json;
import tools.jackson.databind.node.ObjectNode;

/** An answer in the OpenAI format, for models that do not use it themselves. */
public final class WireAnswer {
  private WireAnswer() {}

  /** A complete response body. */
  public static ObjectNode body(Answer.Given answer, long createdSeconds) {
    var body = head(answer.call().value(), "chat.completion", answer.servedModel(), createdSeconds);
    var choice = body.putArray("choices").addObject();
    choice.put("index", 0);
    var message = choice.putObject("message").put("role", "assistant");
    var refusal = answer.refusal();
    message.put("content", refusal.isEmpty() ? answer.text() : null);
    if (!refusal.isEmpty()) {
      message.put("refusal", refusal);
    }
    choice.put("finish_reason", answer.finishReason());
    body.set("usage", WireUsage.of(answer.tokens()));
    body.set("plimsoll", plimsoll(answer));
    return body;
  }

  /** The first frame of a stream. */
  static ObjectNode opening(String call, String model, long createdSeconds) {
    var frame = frame(call, model, createdSeconds);
    delta(frame).put("role", "assistant").put("content", "");
    return frame;
  }

  /** A frame that adds text, calls of tools, or both. */
  static ObjectNode said(String call, String model, long createdSeconds, Chunk chunk) {
    var frame = frame(call, model, createdSeconds);
    var delta = delta(frame);
    var more = chunk.delta();
    if (more == null || !chunk.text().isEmpty()) {
      delta.put("content", chunk.text());
    }
    if (more != null && Json.parse(more) instanceof ObjectNode added) {
      delta.setAll(added);
    }
    return frame;
  }

  /** The frame with the reason why the answer ended. */
  static ObjectNode finished(Answer.Given answer, long createdSeconds) {
    var frame = frame(answer.call().value(), answer.servedModel(), createdSeconds);
    delta(frame);
    ((ObjectNode) frame.get("choices").get(0)).put("finish_reason", answer.finishReason());
    frame.set("plimsoll", plimsoll(answer));
    return frame;
  }

  /**
   * The frame of usage, for callers that requested it.
   *
   * @param before the last piece of the provider, of whose answer the frame is; empty if the other
   *     frames are made
   */
  static ObjectNode usageFrame(Answer.Given answer, long createdSeconds, String before) {
    var frame =
        head(answer.call().value(), "chat.completion.chunk", answer.servedModel(), createdSeconds);
    if (!before.isEmpty() && Json.parse(before) instanceof ObjectNode piece) {
      frame.setAll(piece.retain("id", "created", "model"));
    }
    frame.putArray("choices");
    frame.set("usage", WireUsage.of(answer.tokens()));
    return frame;
  }

  private static ObjectNode frame(String call, String model, long createdSeconds) {
    var frame = head(call, "chat.completion.chunk", model, createdSeconds);
    frame.putArray("choices").addObject().put("index", 0).putNull("finish_reason");
    return frame;
  }

  private static ObjectNode delta(ObjectNode frame) {
    return ((ObjectNode) frame.get("choices").get(0)).putObject("delta");
  }

  private static ObjectNode head(String call, String object, String model, long createdSeconds) {
    return Json.object()
        .put("id", "chatcmpl-" + call)
        .put("object", object)
        .put("created", createdSeconds)
        .put("model", model);
  }

  /** Plimsoll's own fields: the call, what answered, and the passages that the answer rests on. */
  private static ObjectNode plimsoll(Answer.Given answer) {
    var facts =
        Json.object()
            .put("call_id", answer.call().value())
            .put("answered_by", answer.rungName())
            .put("fell_back", answer.fellBack())
            .put("abstained", answer.abstained());
    var citations = facts.putArray("citations");
    for (var citation : answer.citations()) {
      citations
          .addObject()
          .put("number", citation.number())
          .put("title", citation.passage().title())
          .put("link", citation.passage().link())
          .put("text", citation.passage().text());
    }
    return facts;
  }
}
