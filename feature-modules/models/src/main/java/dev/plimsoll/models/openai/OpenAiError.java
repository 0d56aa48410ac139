package dev.plimsoll.models.openai;

import dev.plimsoll.models.http.ContextLength;
import dev.plimsoll.models.http.ProviderError;
import dev.plimsoll.platform.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The {@code {"error": …}} of the OpenAI API, in all forms that providers use. */
final class OpenAiError {
  private OpenAiError() {}

  static @Nullable ProviderError in(JsonNode body) {
    var error = body.path("error");
    if (error.isMissingNode() || error.isNull()) {
      return null;
    }
    var message = error.isString() ? error.stringValue() : error.path("message").asString("");
    var code = error.path("code").asString("");
    var type = error.path("type").asString("");
    var shaped = Json.object();
    if (error instanceof ObjectNode object) {
      shaped.set("error", withCode(object, message));
    } else {
      shaped.putObject("error").put("message", message);
    }
    return new ProviderError(
        message, code.isEmpty() ? type : code, status(code), Json.write(shaped));
  }

  /** Other servers of this format have codes of their own, or none. */
  private static ObjectNode withCode(ObjectNode error, String message) {
    var code = ContextLength.code(message);
    return code == null ? error : error.deepCopy().put("code", code);
  }

  /** Gateways put the status of their provider into {@code code}. */
  private static @Nullable Integer status(String code) {
    try {
      var status = Integer.parseInt(code);
      return status >= 400 && status < 600 ? status : null;
    } catch (NumberFormatException _) {
      return null;
    }
  }
}
