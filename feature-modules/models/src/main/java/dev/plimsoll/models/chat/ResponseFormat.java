package dev.plimsoll.models.chat;

import dev.plimsoll.platform.JsonSchemas;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** The format in which a caller wants the answer. */
public final class ResponseFormat {
  private static final String FIELD = "response_format";
  private static final Set<String> TYPES = Set.of("text", "json_object", "json_schema");

  private ResponseFormat() {}

  /**
   * Checks that a format is one that Plimsoll can translate.
   *
   * @throws UnsupportedField if it is another
   */
  public static void check(ObjectNode options) {
    var format = options.path(FIELD);
    if (format.isMissingNode() || format.isNull()) {
      return;
    }
    if (!format.isObject() || !TYPES.contains(format.path("type").asString(""))) {
      throw new UnsupportedField(
          FIELD, "it must be an object with the type text, json_object or json_schema.");
    }
  }

  /**
   * Checks that Plimsoll can check an answer by the schema.
   *
   * @throws UnsupportedField if it cannot
   */
  public static void checkSchema(ObjectNode options) {
    JsonSchemas.objection(options.at("/response_format/json_schema/schema"))
        .ifPresent(why -> {
          throw new UnsupportedField("response_format.json_schema.schema", why);
        });
  }
}
