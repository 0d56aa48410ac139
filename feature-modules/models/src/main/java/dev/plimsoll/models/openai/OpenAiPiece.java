package dev.plimsoll.models.openai;

import dev.plimsoll.models.api.AnswerPart;
import dev.plimsoll.models.http.MalformedAnswer;
import dev.plimsoll.models.http.ProviderError;
import dev.plimsoll.models.http.StreamedCalls;
import dev.plimsoll.platform.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * A piece of a streamed answer. It is read token by token of JSON: a tree of each would be a third
 * of all the garbage that a stream makes.
 */
final class OpenAiPiece {
  /** What each piece has beside its choices: id, object, created, model. */
  private static final int HEAD = 4;

  private static final String CALLS = "tool_calls";

  private final IntPredicate isFirst;
  private final StreamedCalls begun;
  private Set<Integer> lacksRole = Set.of();
  private Map<Integer, JsonNode> calls = Map.of();
  private String id = "";
  private String model = "";
  private boolean hasChoices;
  private boolean hasChoice;
  private String words = "";
  private List<AnswerPart> otherParts = List.of();
  private boolean saysMoreThanItsRole;
  private boolean isError;
  private boolean odd;
  private int head;
  private String finishReason = "";
  private @Nullable ObjectNode usage;
  private @Nullable ProviderError error;

  private OpenAiPiece(IntPredicate isFirst, StreamedCalls begun) {
    this.isFirst = isFirst;
    this.begun = begun;
  }

  /**
   * Reads a piece.
   *
   * @param isFirst whether nothing has been heard of a choice yet, by its index
   * @param begun the calls of tools in the pieces before
   */
  static OpenAiPiece read(String data, IntPredicate isFirst, StreamedCalls begun) {
    try (var json = Json.mapper().createParser(data)) {
      var piece = new OpenAiPiece(isFirst, begun);
      if (json.nextToken() == JsonToken.START_OBJECT) {
        piece.readPiece(json);
      } else {
        json.skipChildren();
      }
      if (json.nextToken() != null) {
        throw new MalformedAnswer("a piece of the stream is more than one JSON");
      }
      if (piece.isError && piece.error == null) {
        piece.error = OpenAiError.in(Json.parse(data));
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

  /** What it adds to the first choice, of which a caller may want several. */
  String words() {
    return words;
  }

  /** What else it says, in all its choices. */
  List<AnswerPart> otherParts() {
    return otherParts;
  }

  /** Tool calls, refusals and reasoning are no words of the answer, but the answer has begun. */
  boolean saysMoreThanItsRole() {
    return saysMoreThanItsRole;
  }

  /** Whether strict clients would not take it as it is. */
  boolean isOdd() {
    return odd || head != HEAD;
  }

  /** The indexes of its choices that begin without saying whose they are. */
  Set<Integer> lacksRole() {
    return lacksRole;
  }

  /** The calls of tools that were put right, by the place of their choice. */
  Map<Integer, JsonNode> calls() {
    return calls;
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
        case "object" -> {
          var object = text(json);
          head += object.isEmpty() ? 0 : 1;
          // As older versions of vLLM call it.
          isError = object.equals("error");
        }
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
    var place = 0;
    for (var value = json.nextToken(); value != JsonToken.END_ARRAY; value = json.nextToken()) {
      hasChoice = true;
      if (value == JsonToken.START_OBJECT) {
        readChoice(json, place);
      } else {
        json.skipChildren();
      }
      place++;
    }
  }

  private void readChoice(JsonParser json, int place) {
    var index = place;
    var isNumbered = false;
    var delta = new Delta("", null, false);
    for (var name = json.nextName(); name != null; name = json.nextName()) {
      json.nextToken();
      switch (name) {
        case "index" -> {
          isNumbered = json.hasToken(JsonToken.VALUE_NUMBER_INT);
          index = isNumbered ? json.getIntValue() : place;
        }
        case "finish_reason" -> {
          odd |= json.hasToken(JsonToken.VALUE_STRING) && !FinishReason.isKnown(json.getString());
          var reason = text(json);
          finishReason = reason.isEmpty() ? finishReason : reason;
        }
        case "delta" -> delta = readDelta(json);
        default -> json.skipChildren();
      }
    }
    odd |= !isNumbered;
    var more = delta.more();
    if (more != null && Mending.calls(index, more.path(CALLS), begun)) {
      odd = true;
      calls = new HashMap<>(calls);
      calls.put(place, more.path(CALLS));
    }
    keep(index, delta);
    if (isFirst.test(index) && !delta.hasRole()) {
      lacksRole = new TreeSet<>(lacksRole);
      lacksRole.add(index);
      odd = true;
    }
  }

  /**
   * What a choice says.
   *
   * @param more the fields beside role and text; null where there are none, as in most pieces
   */
  private record Delta(String content, @Nullable ObjectNode more, boolean hasRole) {}

  private Delta readDelta(JsonParser json) {
    var content = "";
    ObjectNode more = null;
    var hasRole = false;
    if (!json.isExpectedStartObjectToken()) {
      json.skipChildren();
      return new Delta(content, null, false);
    }
    for (var name = json.nextName(); name != null; name = json.nextName()) {
      var value = json.nextToken();
      if (name.equals("role")) {
        hasRole = json.hasToken(JsonToken.VALUE_STRING);
        odd |= hasRole && isBlank(json);
      }
      saysMoreThanItsRole |= !name.equals("role") && !isBlank(json);
      if (name.equals("content") && value == JsonToken.VALUE_STRING) {
        content = json.getString();
      } else if (name.equals("role")
          || (value.isScalarValue() && value != JsonToken.VALUE_STRING)) {
        json.skipChildren();
      } else {
        more = more == null ? Json.object() : more;
        var tree = json.<JsonNode>readValueAsTree();
        if (name.equals("content") && ListedContent.isListed(tree)) {
          odd = true;
          content = ListedContent.text(tree);
          more.put(ListedContent.THOUGHTS, ListedContent.thoughts(tree));
        } else {
          more.set(name, tree);
        }
      }
    }
    return new Delta(content, more, hasRole);
  }

  private void keep(int index, Delta delta) {
    var more = delta.more();
    if (index == 0 && more == null) {
      words = words.isEmpty() ? delta.content() : words + delta.content();
      return;
    }
    var parts = new ArrayList<>(otherParts);
    if (index == 0) {
      words += delta.content();
    } else {
      parts.addAll(ChoiceParts.of(index, "content", StringNode.valueOf(delta.content())));
    }
    if (more != null) {
      more.properties()
          .forEach(field -> parts.addAll(ChoiceParts.of(index, field.getKey(), field.getValue())));
    }
    otherParts = parts;
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
