package dev.plimsoll.serving.model;

import dev.plimsoll.platform.Json;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** The format that a caller wants an answer in, which is {@code response_format} of a request. */
public final class AnswerFormat {
  /** A code fence, as Markdown has it, which some models forget to close. */
  private static final Pattern FENCE = Pattern.compile("```\\w*\\s(.*?)(?:```|$)", Pattern.DOTALL);

  private AnswerFormat() {}

  /** Whether the caller can do nothing with plain words: it wants JSON, or a tool to be called. */
  public static boolean isDemanded(ObjectNode options) {
    var choice = options.path("tool_choice");
    return schema(options) != null || choice.asString("").equals("required") || choice.isObject();
  }

  /** Its JSON Schema as text; null for any other format. */
  static @Nullable String schema(ObjectNode options) {
    var format = options.path("response_format");
    var schema = format.at("/json_schema/schema");
    return switch (format.path("type").asString("")) {
      case "json_schema" -> schema.isObject() ? schema.toString() : null;
      case "json_object" -> "{\"type\":\"object\"}";
      default -> null;
    };
  }

  /**
   * The JSON of an answer, without the code fence and the sentence that some models put around it;
   * the answer as it is if most of it is something else.
   */
  static String unwrapped(String answer) {
    var begin = begin(answer);
    if (begin == 0) {
      return answer;
    }
    var fenced = FENCE.matcher(answer);
    if (fenced.find() && isJson(fenced.group(1))) {
      return fenced.group(1).strip();
    }
    var end = Math.max(answer.lastIndexOf('}'), answer.lastIndexOf(']')) + 1;
    if (begin < 0 || end - begin < answer.length() / 2) {
      return answer;
    }
    var json = answer.substring(begin, end);
    return isJson(json) ? json : answer;
  }

  /** Where an object or a list begins; -1 if nowhere. */
  private static int begin(String answer) {
    for (var i = 0; i < answer.length(); i++) {
      if (answer.charAt(i) == '{' || answer.charAt(i) == '[') {
        return i;
      }
    }
    return -1;
  }

  private static boolean isJson(String text) {
    try {
      return Json.parse(text.strip()).isContainer();
    } catch (JacksonException _) {
      return false;
    }
  }
}
