package dev.plimsoll.models.openai;

import dev.plimsoll.models.api.AnswerPart;
import dev.plimsoll.models.api.AnswerPart.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What the choices of an answer say beside the text of the first: every text in them, so that a
 * field that is yet to be invented is checked too.
 */
final class ChoiceParts {
  private static final Set<String> THOUGHTS =
      Set.of("reasoning", "reasoning_content", "reasoning_details", "thinking");

  /** What is no text: names of forms, and bytes. */
  private static final Set<String> NO_TEXT =
      Set.of(
          "role",
          "id",
          "type",
          "index",
          "format",
          "data",
          "signature",
          "thought_signature",
          "encrypted_content");

  /** A picture or sound by its bytes. */
  private static final Pattern BYTES = Pattern.compile("data:[\\w.+/-]{1,100};base64,[\\w+/=]*");

  private ChoiceParts() {}

  /** The parts of a whole answer. */
  static List<AnswerPart> of(JsonNode answer) {
    var parts = new ArrayList<AnswerPart>(0);
    for (var choice : answer.path("choices")) {
      var index = choice.path("index").asInt(0);
      for (var field : choice.path("message").properties()) {
        parts.addAll(of(index, field.getKey(), field.getValue()));
      }
    }
    return parts;
  }

  /**
   * The parts in a field of a message, or of a piece of one.
   *
   * @param choice the index of the choice
   */
  static List<AnswerPart> of(int choice, String field, JsonNode value) {
    if (NO_TEXT.contains(field) || (choice == 0 && field.equals("content") && value.isString())) {
      return List.of();
    }
    var path = "choices[" + choice + "]." + field;
    var parts = new ArrayList<AnswerPart>(0);
    if (field.equals("tool_calls")) {
      for (var i = 0; i < value.size(); i++) {
        var call = value.path(i);
        addCall(path + "[" + call.path("index").asInt(i) + "]", call.path("function"), parts);
        addTexts(Kind.TOOL_CALL, path, call.path("custom"), parts);
        addTexts(Kind.OTHER, path + ".extra_content", call.path("extra_content"), parts);
      }
    } else if (field.equals("function_call")) {
      addCall(path, value, parts);
    } else {
      addTexts(kind(field), path, value, parts);
    }
    return parts;
  }

  private static Kind kind(String field) {
    if (field.equals("content")) {
      return Kind.CHOICE;
    }
    return THOUGHTS.contains(field) ? Kind.REASONING : Kind.OTHER;
  }

  /** The name comes first and whole, the arguments in pieces. */
  private static void addCall(String path, JsonNode function, List<AnswerPart> parts) {
    var name = function.path("name").asString("");
    var text = (name.isEmpty() ? "" : name + " ") + function.path("arguments").asString("");
    if (!text.isEmpty()) {
      parts.add(new AnswerPart(Kind.TOOL_CALL, path, text));
    }
  }

  private static boolean isBytes(Kind kind, String text) {
    return kind == Kind.OTHER && text.startsWith("data:") && BYTES.matcher(text).matches();
  }

  private static void addTexts(Kind kind, String path, JsonNode value, List<AnswerPart> parts) {
    if (value.isString()) {
      var text = value.stringValue();
      if (!text.isEmpty() && !isBytes(kind, text)) {
        parts.add(new AnswerPart(kind, path, text));
      }
    } else if (value.isArray()) {
      value.forEach(element -> addTexts(kind, path, element, parts));
    } else {
      for (var field : value.properties()) {
        if (!NO_TEXT.contains(field.getKey())) {
          addTexts(kind, path, field.getValue(), parts);
        }
      }
    }
  }
}
