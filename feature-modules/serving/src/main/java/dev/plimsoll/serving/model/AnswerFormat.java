package dev.plimsoll.serving.model;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The format that a caller wants an answer in, which is {@code response_format} of a request. */
public final class AnswerFormat {
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
}
