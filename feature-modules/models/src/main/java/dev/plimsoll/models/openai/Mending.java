package dev.plimsoll.models.openai;

import dev.plimsoll.models.chat.ToolCall;
import dev.plimsoll.platform.Json;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts right what strict clients choke on in answers that are passed on. */
final class Mending {
  private static final String REASON = "finish_reason";
  private static final String CALLS = "tool_calls";

  private Mending() {}

  /** Whether a choice of a whole answer has to be put right. */
  static boolean isWanted(JsonNode answer) {
    return answer
        .path("choices")
        .valueStream()
        .anyMatch(choice -> isOdd(choice.path(REASON)) || isOddMessage(choice.path("message")));
  }

  /** A whole answer, put right. */
  static String whole(JsonNode answer) {
    var mended = answer.deepCopy();
    mended.path("choices").forEach(choice -> mend(choice, "message"));
    return mended.toString();
  }

  /**
   * A piece of a stream, put right.
   *
   * @param id of the answer, where the piece has none
   * @param lacksRole the indexes of its choices that are to say whose they are
   */
  static String piece(String data, String id, String model, Set<Integer> lacksRole) {
    if (!(Json.parse(data) instanceof ObjectNode piece)) {
      return data;
    }
    if (piece.path("id").asString("").isEmpty()) {
      piece.put("id", id);
    }
    if (piece.path("object").asString("").isEmpty()) {
      piece.put("object", "chat.completion.chunk");
    }
    if (!piece.path("created").isIntegralNumber()) {
      piece.put("created", 0);
    }
    if (piece.path("model").asString("").isEmpty()) {
      piece.put("model", model);
    }
    for (var choice : piece.path("choices")) {
      if (lacksRole.contains(choice.path("index").asInt(0))) {
        introduce(choice);
      }
      mend(choice, "delta");
    }
    return piece.toString();
  }

  private static void introduce(JsonNode choice) {
    if (choice.path("delta") instanceof ObjectNode delta) {
      delta.put("role", "assistant");
    } else if (choice instanceof ObjectNode object && choice.path("delta").isEmpty()) {
      object.putObject("delta").put("role", "assistant");
    }
  }

  private static void mend(JsonNode choice, String said) {
    if (choice instanceof ObjectNode object && isOdd(choice.path(REASON))) {
      var reason = choice.get(REASON).stringValue();
      object.put(REASON, reason.isEmpty() ? null : FinishReason.known(reason));
    }
    if (choice.path(said) instanceof ObjectNode message) {
      var _ = ListedContent.flattenSaid(message);
      if (hasBlankRole(message)) {
        message.put("role", "assistant");
      }
    }
    var calls = choice.path(said).path(CALLS);
    calls.forEach(said.equals("delta") ? Mending::mendPiece : Mending::mendCall);
  }

  /**
   * Whether calls of tools, or pieces of them, have a blank id or name, or no type. Some clients
   * take a blank one for that of a new call, and others refuse it.
   */
  static boolean areOdd(JsonNode calls) {
    return calls
        .valueStream()
        .anyMatch(call ->
            isBlank(call.path("id")) || isBlank(call.at("/function/name")) || lacksType(call));
  }

  /** The result of a call is sent by its id, and clients go by its type. */
  private static void mendCall(JsonNode call) {
    if (call instanceof ObjectNode object) {
      if (isBlank(call.path("id"))) {
        object.put("id", ToolCall.newId());
      }
      if (lacksType(call)) {
        object.put("type", "function");
      }
    }
  }

  /** Mistral does not say of what type a call is. */
  private static boolean lacksType(JsonNode call) {
    return call.at("/function/name").isString()
        && !call.at("/function/name").asString("").isEmpty()
        && call.path("type").asString("").isEmpty();
  }

  /** The piece that begins a call has its name; a later one needs neither name nor id. */
  private static void mendPiece(JsonNode call) {
    if (call.path("function") instanceof ObjectNode function && isBlank(function.path("name"))) {
      function.remove("name");
    }
    if (call.at("/function/name").isString() || call.at("/custom/name").isString()) {
      mendCall(call);
    } else if (call instanceof ObjectNode object && isBlank(call.path("id"))) {
      object.remove("id");
    }
  }

  private static boolean isOddMessage(JsonNode message) {
    return hasBlankRole(message) || areOdd(message.path(CALLS));
  }

  private static boolean isOdd(JsonNode reason) {
    return reason.isString() && !FinishReason.isKnown(reason.stringValue());
  }

  private static boolean hasBlankRole(JsonNode message) {
    return isBlank(message.path("role"));
  }

  private static boolean isBlank(JsonNode text) {
    return text.isString() && text.stringValue().isEmpty();
  }
}
