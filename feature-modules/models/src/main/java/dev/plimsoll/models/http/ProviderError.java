package dev.plimsoll.models.http;

import dev.plimsoll.models.api.FailureKind;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A failure in a provider's own words.
 *
 * @param type what the provider calls it, such as {@code rate_limit_error}
 * @param status the HTTP status that the words stand for, where they name one
 * @param body the error as JSON in the OpenAI shape
 * @param retryAfter how long it asks to wait, where it says so in its body
 */
public record ProviderError(
    String message,
    String type,
    @Nullable Integer status,
    String body,
    @Nullable Duration retryAfter) {

  /** One that says nothing of how long to wait. */
  public ProviderError(String message, String type, @Nullable Integer status, String body) {
    this(message, type, status, body, null);
  }

  static FailureKind kindOf(int status) {
    return switch (status) {
      case 401, 403 -> FailureKind.NOT_AUTHORISED;
      case 408 -> FailureKind.TIMED_OUT;
      case 429 -> FailureKind.RATE_LIMITED;
      default -> {
        if (status >= 500) {
          yield FailureKind.UNAVAILABLE;
        }
        yield status >= 400 ? FailureKind.REJECTED : FailureKind.MALFORMED;
      }
    };
  }

  /** What it means where it comes in place of an answer, with a status that says all is well. */
  FailureKind kind() {
    return status == null ? kindByType() : kindOf(status);
  }

  private FailureKind kindByType() {
    return switch (type.toLowerCase(Locale.ROOT)) {
      case "rate_limit_error", "rate_limit_exceeded", "insufficient_quota" ->
          FailureKind.RATE_LIMITED;
      case "authentication_error", "permission_error", "invalid_api_key" ->
          FailureKind.NOT_AUTHORISED;
      case "invalid_request_error", "not_found_error", "request_too_large" -> FailureKind.REJECTED;
      case "timeout_error" -> FailureKind.TIMED_OUT;
      default -> FailureKind.UNAVAILABLE;
    };
  }
}
