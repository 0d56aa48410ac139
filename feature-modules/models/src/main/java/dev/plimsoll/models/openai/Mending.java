package dev.plimsoll.models.openai;

import dev.plimsoll.models.chat.ToolCall;
import dev.plimsoll.models.http.StreamedCalls;
import dev.plimsoll.platform.Json;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts right what strict clients choke on in answers that are passed on. */
final class Mending {
  private static final String REASON = "finish_reason";
  private static final String CALLS = "tool_calls";
  private static final String ARGUMENTS = "arguments";

  private Mending() {}

  /** Puts a whole answer right; false if nothing was wrong with it. */
  static boolean whole(JsonNode answer) {
    var before = answer.path("choices").deepCopy();
    var place = 0;
    for (var choice : answer.path("choices")) {
      if (choice instanceof ObjectNode object) {
        number(object, place);
        if (object.path("message") instanceof ObjectNode message) {
          message(message);
          reason(object, message.path(CALLS).isEmpty() ? "stop" : CALLS);
        }
      }
      place++;
    }
    return !before.equals(answer.path("choices"));
  }

  /**
   * A piece of a stream, put right.
   *
   * @param id of the answer, where the piece has none
   * @param lacksRole the indexes of its choices that are to say whose they are
   * @param calls what is to replace the calls of tools in a choice, by its place in the piece
   */
  static String piece(
      String data, String id, String model, Set<Integer> lacksRole, Map<Integer, JsonNode> calls) {
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
    var place = 0;
    for (var choice : piece.path("choices")) {
      if (choice instanceof ObjectNode object) {
        number(object, place);
        if (lacksRole.contains(object.path("index").asInt())) {
          introduce(object);
        }
        reason(object, null);
        if (object.path("delta") instanceof ObjectNode delta) {
          said(delta);
          if (calls.containsKey(place)) {
            delta.set(CALLS, calls.get(place));
          }
        }
      }
      place++;
    }
    return piece.toString();
  }

  /** Without an index, choices are in order. */
  private static void number(ObjectNode choice, int place) {
    if (!choice.path("index").isIntegralNumber()) {
      choice.put("index", place);
    }
  }

  private static void introduce(ObjectNode choice) {
    if (choice.path("delta") instanceof ObjectNode delta) {
      delta.put("role", "assistant");
    } else if (choice.path("delta").isEmpty()) {
      choice.putObject("delta").put("role", "assistant");
    }
  }

  /**
   * Puts the reason right why an answer ended.
   *
   * @param usual the reason of an answer that has none; null of a piece, which needs none
   */
  private static void reason(ObjectNode choice, @Nullable String usual) {
    var given = choice.path(REASON).asString("");
    if (!given.isEmpty()) {
      choice.put(REASON, FinishReason.known(given));
    } else if (usual != null || choice.path(REASON).isString()) {
      choice.put(REASON, usual);
    }
  }

  private static void said(ObjectNode said) {
    var _ = ListedContent.flattenSaid(said);
    if (isBlank(said.path("role"))) {
      said.put("role", "assistant");
    }
  }

  private static void message(ObjectNode message) {
    said(message);
    if (!message.path("role").isString()) {
      message.put("role", "assistant");
    }
    for (var call : message.path(CALLS)) {
      if (call instanceof ObjectNode object) {
        typed(object);
        arguments(object, "{}");
        if (object.path("id").asString("").isEmpty()) {
          object.put("id", ToolCall.newId());
        }
      }
    }
  }

  /**
   * Puts the pieces of calls in a choice right: how they are numbered and named, and what they say.
   *
   * @param pieces which are changed
   * @param begun the calls of the answer so far
   * @return false if nothing was wrong with them
   */
  static boolean calls(int choice, JsonNode pieces, StreamedCalls begun) {
    var before = pieces.deepCopy();
    for (var piece : pieces) {
      if (piece instanceof ObjectNode object) {
        call(object, begun.place(choice, known(object)));
      }
    }
    return !before.equals(pieces);
  }

  private static StreamedCalls.Begun known(ObjectNode piece) {
    var number = piece.path("index");
    var extra = piece.path("extra_content");
    return new StreamedCalls.Begun(
        number.isIntegralNumber() ? number.asInt() : null,
        piece.path("id").asString(""),
        name(piece),
        extra.isObject() ? extra : null);
  }

  private static void call(ObjectNode piece, StreamedCalls.Place place) {
    if (piece.path("index").asInt(-1) != place.index()) {
      piece.put("index", place.index());
    }
    if (piece.path("function") instanceof ObjectNode function
        && (place.isNamed() || isBlank(function.path("name")))) {
      function.remove("name");
    }
    var isNamed = !name(piece).isEmpty();
    if (isNamed) {
      typed(piece);
    }
    arguments(piece, isNamed ? "" : null);
    if (isNamed && piece.path("id").asString("").isEmpty()) {
      piece.put("id", place.id());
    } else if (isBlank(piece.path("id"))) {
      piece.remove("id");
    }
  }

  /** Mistral does not say of what type a call is, and clients go by it. */
  private static void typed(ObjectNode call) {
    if (!call.at("/function/name").asString("").isEmpty()
        && call.path("type").asString("").isEmpty()) {
      call.put("type", "function");
    }
  }

  /**
   * Arguments are JSON in a text.
   *
   * @param none what stands for none; null to leave them out, as pieces may
   */
  private static void arguments(ObjectNode call, @Nullable String none) {
    if (!(call.path("function") instanceof ObjectNode function)) {
      return;
    }
    var given = function.path(ARGUMENTS);
    if (given.isContainer()) {
      function.put(ARGUMENTS, given.toString());
    } else if (none != null && given.asString("").isEmpty()) {
      function.put(ARGUMENTS, none);
    } else if (given.isNull()) {
      function.remove(ARGUMENTS);
    }
  }

  private static String name(ObjectNode call) {
    var name = call.at("/function/name").asString("");
    return name.isEmpty() ? call.at("/custom/name").asString("") : name;
  }

  private static boolean isBlank(JsonNode text) {
    return text.isString() && text.stringValue().isEmpty();
  }
}
