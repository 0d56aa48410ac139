package dev.plimsoll.serving.model;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The format that a caller wants an answer in, which is {@code response_format} of a request. */
public final class AnswerFormat {
  /** One code fence around the whole, as Markdown has it. */
  private static final Pattern FENCE =
      Pattern.compile("\\s*```(?:json)?\\s(.*)```\\s*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

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

  /** The JSON of an answer, without the code fence that some models put around it. */
  static String unfenced(String answer) {
    var fenced = FENCE.matcher(answer);
    return fenced.matches() ? fenced.group(1).strip() : answer;
  }
}
