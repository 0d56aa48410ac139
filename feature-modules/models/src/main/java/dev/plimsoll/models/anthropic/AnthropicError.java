package dev.plimsoll.models.anthropic;

import dev.plimsoll.models.http.ContextLength;
import dev.plimsoll.models.http.ProviderError;
import dev.plimsoll.platform.Json;
import tools.jackson.databind.JsonNode;

/** Converts the {@code {"type":"error","error":{…}}} of the Messages API to the OpenAI format. */
final class AnthropicError {
  private static final int FORBIDDEN = 403;

  private AnthropicError() {}

  static ProviderError of(JsonNode body) {
    var error = body.path("error");
    var message = AnthropicProtocol.text(error.path("message"));
    var type = AnthropicProtocol.text(error.path("type"));
    var shaped = Json.object();
    shaped
        .putObject("error")
        .put("message", message)
        .put("type", type)
        .putNull("param")
        .put("code", ContextLength.code(message));
    // Said with the status 400, although it is about our account.
    var status = message.contains("credit balance") ? Integer.valueOf(FORBIDDEN) : null;
    return new ProviderError(message, type, status, Json.write(shaped));
  }
}
