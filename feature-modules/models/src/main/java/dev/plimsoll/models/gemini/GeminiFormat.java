package dev.plimsoll.models.gemini;

import dev.plimsoll.models.api.ModelRequest;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The format that a caller wants an answer in, as Gemini takes it. Models before Gemini 3 take none
 * beside tools (“Function calling with a response mime type: 'application/json' is unsupported”):
 * there it is said in words, and the answer has to be checked.
 */
final class GeminiFormat {
  private static final Pattern NOT_BESIDE_TOOLS = Pattern.compile("(?:.*/)?gemini-[12]\\b.*");

  private GeminiFormat() {}

  /**
   * Whether an answer is in the format that the options ask for, so that it need not be checked.
   */
  static boolean isKept(String model, ObjectNode options) {
    return !isInWords(model, options)
        && (!schema(options).isObject() || GeminiSchema.isKept(schema(options)));
  }

  /** Whether the model is told the format in words. */
  static boolean isInWords(String model, ObjectNode options) {
    return NOT_BESIDE_TOOLS.matcher(model).matches()
        && !options.path("tools").isEmpty()
        && isJson(options);
  }

  private static boolean isJson(ObjectNode options) {
    return GeminiProtocol.text(format(options).path("type")).startsWith("json");
  }

  private static JsonNode format(ObjectNode options) {
    return options.path("response_format");
  }

  private static JsonNode schema(ObjectNode options) {
    return format(options).path("json_schema").path("schema");
  }

  /** Adds the format to the configuration of a question. */
  static void add(ObjectNode options, ObjectNode config) {
    if (isJson(options)) {
      config.put("responseMimeType", "application/json");
    }
    if (schema(options).isObject()) {
      config.set("responseJsonSchema", GeminiSchema.of(schema(options)));
    }
  }

  /** Adds the format to the instructions of a question. */
  static void instruct(ObjectNode options, ObjectNode question) {
    instructions(question).addObject().put("text", ModelRequest.formatInWords(options));
  }

  private static ArrayNode instructions(ObjectNode question) {
    return question.at("/systemInstruction/parts") instanceof ArrayNode parts
        ? parts
        : question.putObject("systemInstruction").putArray("parts");
  }
}
