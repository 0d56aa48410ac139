package dev.plimsoll.models.openai;

import dev.plimsoll.models.http.MalformedAnswer;
import dev.plimsoll.models.http.ProviderError;
import dev.plimsoll.platform.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.node.ObjectNode;

/**
 * A piece of a streamed answer. It is read token by token of JSON: a tree of each would be a third
 * of all the garbage that a stream makes.
 */
final class OpenAiPiece {
  /** What each piece has beside its choices: id, object, created, model. */
  private static final int HEAD = 4;

  private String id = "";
  private String model = "";
  private boolean hasChoices;
  private boolean hasChoice;
  private int index;
  private String content = "";
  private boolean saysMoreThanItsRole;
  private boolean odd;
  private int head;
  private String finishReason = "";
  private @Nullable ObjectNode usage;
  private @Nullable ProviderError error;

  private OpenAiPiece() {}

  static OpenAiPiece read(String data) {
    try (var json = Json.mapper().createParser(data)) {
      var piece = new OpenAiPiece();
      if (json.nextToken() == JsonToken.START_OBJECT) {
        piece.readPiece(json);
      } else {
        json.skipChildren();
      }
      if (json.nextToken() != null) {
        throw new MalformedAnswer("a piece of the stream is more than one JSON");
      }
      return piece;
    }
  }

  String id() {
    return id;
  }

  String model() {
    return model;
  }

  /** Whether it is for callers: not usage alone, and not something that they do not know. */
  boolean isForCallers() {
    return hasChoice || (hasChoices && usage == null);
  }

  /** What it adds to the first of the answers, of which a caller may want several. */
  String words() {
    return index == 0 ? content : "";
  }

  /** Tool calls, refusals and reasoning are no words of the answer, but the answer has begun. */
  boolean saysMoreThanItsRole() {
    return saysMoreThanItsRole;
  }

  /** Whether strict clients would not take it as it is. */
  boolean isOdd() {
    return odd || head != HEAD;
  }

  String finishReason() {
    return finishReason;
  }

  @Nullable ObjectNode usage() {
    return usage;
  }

  @Nullable ProviderError error() {
    return error;
  }

  private void readPiece(JsonParser json) {
    for (var name = json.nextName(); name != null; name = json.nextName()) {
      var value = json.nextToken();
      switch (name) {
        case "model" -> {
          model = text(json);
          head += model.isEmpty() ? 0 : 1;
        }
        case "id" -> {
          id = text(json);
          head += id.isEmpty() ? 0 : 1;
        }
        case "object" -> head += text(json).isEmpty() ? 0 : 1;
        case "created" -> head += json.hasToken(JsonToken.VALUE_NUMBER_INT) ? 1 : 0;
        case "choices" -> readChoices(json);
        case "usage" -> usage = object(json);
        case "error" -> {
          if (value != JsonToken.VALUE_NULL) {
            error = OpenAiError.in(Json.object().set("error", json.readValueAsTree()));
          }
        }
        default -> json.skipChildren();
      }
    }
  }

  private void readChoices(JsonParser json) {
    if (!json.isExpectedStartArrayToken()) {
      json.skipChildren();
      return;
    }
    hasChoices = true;
    for (var value = json.nextToken(); value != JsonToken.END_ARRAY; value = json.nextToken()) {
      if (!hasChoice && value == JsonToken.START_OBJECT) {
        readChoice(json);
      } else {
        json.skipChildren();
      }
      hasChoice = true;
    }
  }

  private void readChoice(JsonParser json) {
    for (var name = json.nextName(); name != null; name = json.nextName()) {
      json.nextToken();
      switch (name) {
        case "index" -> index = json.getValueAsInt(0);
        case "finish_reason" -> {
          odd |= json.hasToken(JsonToken.VALUE_STRING) && !FinishReason.isKnown(json.getString());
          finishReason = text(json);
        }
        case "delta" -> readDelta(json);
        default -> json.skipChildren();
      }
    }
  }

  private void readDelta(JsonParser json) {
    if (!json.isExpectedStartObjectToken()) {
      json.skipChildren();
      return;
    }
    for (var name = json.nextName(); name != null; name = json.nextName()) {
      json.nextToken();
      odd |= name.equals("role") && json.hasToken(JsonToken.VALUE_STRING) && isBlank(json);
      saysMoreThanItsRole |= !name.equals("role") && !isBlank(json);
      if (name.equals("content")) {
        content = text(json);
      } else {
        json.skipChildren();
      }
    }
  }

  private static boolean isBlank(JsonParser json) {
    return json.hasToken(JsonToken.VALUE_NULL)
        || (json.hasToken(JsonToken.VALUE_STRING) && json.getStringLength() == 0);
  }

  private static @Nullable ObjectNode object(JsonParser json) {
    if (json.isExpectedStartObjectToken()) {
      return json.readValueAsTree();
    }
    json.skipChildren();
    return null;
  }

  private static String text(JsonParser json) {
    if (json.hasToken(JsonToken.VALUE_STRING)) {
      return json.getString();
    }
    json.skipChildren();
    return "";
  }
}
