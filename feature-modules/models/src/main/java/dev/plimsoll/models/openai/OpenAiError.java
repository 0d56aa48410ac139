package dev.plimsoll.models.openai;

import static java.util.stream.Collectors.joining;

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
    var error = found(body);
    if (error.isMissingNode() || error.isNull()) {
      return null;
    }
    var message = error.isString() ? error.stringValue() : message(error.path("message"));
    var code = error.path("code").asString("");
    var type = error.path("type").asString("");
    var shaped = Json.object();
    if (error instanceof ObjectNode object) {
      shaped.set("error", withCode(object.deepCopy().put("message", message), message));
    } else {
      shaped.putObject("error").put("message", message);
    }
    return new ProviderError(
        message, code.isEmpty() ? type : code, status(code), Json.write(shaped));
  }

  /** An answer that the provider says it broke off, without saying why. */
  static ProviderError ofBrokenAnswer() {
    var message = "The provider broke the answer off.";
    var shaped = Json.object();
    shaped.putObject("error").put("message", message);
    return new ProviderError(message, "", null, Json.write(shaped));
  }

  /** Also of older versions of vLLM, and of servers that check requests with FastAPI. */
  private static JsonNode found(JsonNode body) {
    if (body.hasNonNull("error")) {
      return body.path("error");
    }
    if (body.path("object").asString("").equals("error")) {
      return body;
    }
    var detail = body.path("detail");
    if (detail.isString()) {
      return Json.object().put("message", detail.stringValue());
    }
    return detail.isArray() && !detail.isEmpty()
        ? Json.object().put("message", said(detail))
        : body.path("error");
  }

  /** In words; of Mistral, it is what its check of the request found. */
  private static String message(JsonNode given) {
    return given.path("detail").isArray() ? said(given.path("detail")) : given.asString("");
  }

  /** Each entry names the field and says what is wrong with it. */
  private static String said(JsonNode detail) {
    return detail
        .valueStream()
        .map(each -> {
          var place = each.path("loc").valueStream().map(JsonNode::asString).collect(joining("."));
          return (place.isEmpty() ? "" : place + ": ") + each.path("msg").asString("");
        })
        .collect(joining("; "));
  }

  /** Other servers of this format have codes of their own, or none. */
  private static ObjectNode withCode(ObjectNode error, String message) {
    var code = ContextLength.code(message);
    return code == null ? error : error.put("code", code);
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
