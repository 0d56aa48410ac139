package dev.plimsoll.serving.model;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The format that a caller wants an answer in, which is {@code response_format} of a request. */
final class AnswerFormat {
  private AnswerFormat() {}

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
