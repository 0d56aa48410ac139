package dev.plimsoll.models.gemini;

import dev.plimsoll.models.http.ContextLength;
import dev.plimsoll.models.http.ProviderError;
import dev.plimsoll.platform.Json;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Converts the {@code {"error":{"code","message","status"}}} of Google to the OpenAI format, as
 * well as a blocked prompt, for which there is no candidate.
 */
final class GeminiError {
  private static final int REJECTED = 400;
  private static final int UNAUTHORISED = 401;

  /** Why an answer ended that cannot be used. */
  private static final Set<String> UNUSABLE =
      Set.of(
          "MALFORMED_FUNCTION_CALL",
          "MALFORMED_RESPONSE",
          "MISSING_THOUGHT_SIGNATURE",
          "OTHER",
          "TOO_MANY_TOOL_CALLS",
          "UNEXPECTED_TOOL_CALL");

  private GeminiError() {}

  static @Nullable ProviderError in(JsonNode body) {
    var error = body.path("error");
    if (error.isObject()) {
      return of(error);
    }
    var blocked = GeminiProtocol.text(body.path("promptFeedback").path("blockReason"));
    return blocked.isEmpty() || body.path("candidates").path(0).isObject()
        ? null
        : told(
            "The prompt was blocked: " + blocked,
            "content_filter",
            "content_filter",
            REJECTED,
            null);
  }

  /** The error that a candidate is, by the reason of its end; null if it is an answer. */
  static @Nullable ProviderError inPlaceOf(JsonNode candidate) {
    var reason = GeminiProtocol.text(candidate.path("finishReason"));
    if (!UNUSABLE.contains(reason)) {
      return null;
    }
    var detail = GeminiProtocol.text(candidate.path("finishMessage"));
    return told(
        "The model gave an answer that cannot be used: " + (detail.isEmpty() ? reason : detail),
        ProviderError.UNUSABLE_ANSWER,
        reason.toLowerCase(Locale.ROOT),
        REJECTED,
        null);
  }

  private static ProviderError of(JsonNode error) {
    var code = error.path("code");
    var message = GeminiProtocol.text(error.path("message"));
    return told(
        message,
        GeminiProtocol.text(error.path("status")).toLowerCase(Locale.ROOT),
        ContextLength.code(message),
        isOfOperator(message, error.path("details"))
            ? Integer.valueOf(UNAUTHORISED)
            : code.isInt() ? Integer.valueOf(code.intValue()) : null,
        retryDelay(error.path("details")));
  }

  /**
   * Google says of a wrong key that the argument is invalid, and of a server in a country that it
   * does not serve that a condition is not met, all with the status 400.
   */
  private static boolean isOfOperator(String message, JsonNode details) {
    return message.startsWith("User location is not supported")
        || details
            .valueStream()
            .anyMatch(
                detail -> GeminiProtocol.text(detail.path("reason")).equals("API_KEY_INVALID"));
  }

  /** The wait that Google asks for in the body, such as {@code "34s"}. */
  private static @Nullable Duration retryDelay(JsonNode details) {
    for (var detail : details) {
      var delay = GeminiProtocol.text(detail.path("retryDelay"));
      try {
        if (delay.endsWith("s")) {
          return Duration.parse("PT" + delay.toUpperCase(Locale.ROOT));
        }
      } catch (java.time.format.DateTimeParseException _) {
        // as if there were none
      }
    }
    return null;
  }

  private static ProviderError told(
      String message,
      String type,
      @Nullable String code,
      @Nullable Integer status,
      @Nullable Duration retryAfter) {
    var shaped = Json.object();
    shaped
        .putObject("error")
        .put("message", message)
        .put("type", type)
        .putNull("param")
        .put("code", code);
    return new ProviderError(message, type, status, Json.write(shaped), retryAfter);
  }
}
