package dev.plimsoll.models.openai;

import dev.plimsoll.platform.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts right what strict clients choke on in answers that are passed on. */
final class Mending {
  private static final String REASON = "finish_reason";

  private Mending() {}

  /** Whether a choice of a whole answer has to be put right. */
  static boolean isWanted(JsonNode answer) {
    return answer
        .path("choices")
        .valueStream()
        .anyMatch(choice -> isOdd(choice.path(REASON)) || hasBlankRole(choice.path("message")));
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
   */
  static String piece(String data, String id, String model) {
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
    piece.path("choices").forEach(choice -> mend(choice, "delta"));
    return piece.toString();
  }

  private static void mend(JsonNode choice, String said) {
    if (choice instanceof ObjectNode object && isOdd(choice.path(REASON))) {
      var reason = choice.get(REASON).stringValue();
      object.put(REASON, reason.isEmpty() ? null : FinishReason.known(reason));
    }
    if (choice.path(said) instanceof ObjectNode message && hasBlankRole(message)) {
      message.put("role", "assistant");
    }
    if (said.equals("delta")) {
      choice.path(said).path("tool_calls").forEach(Mending::removeBlankNames);
    }
  }

  /**
   * Whether pieces of calls of tools repeat id or name as blank, which some clients take for a new
   * call.
   */
  static boolean areNamedBlank(JsonNode calls) {
    return calls
        .valueStream()
        .anyMatch(call -> isBlank(call.path("id")) || isBlank(call.at("/function/name")));
  }

  private static void removeBlankNames(JsonNode call) {
    if (call instanceof ObjectNode object && isBlank(call.path("id"))) {
      object.remove("id");
    }
    if (call.path("function") instanceof ObjectNode function && isBlank(function.path("name"))) {
      function.remove("name");
    }
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
