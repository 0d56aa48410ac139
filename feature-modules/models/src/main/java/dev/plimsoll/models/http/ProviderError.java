package dev.plimsoll.models.http;

import dev.plimsoll.models.api.FailureKind;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An error as a provider reports it.
 *
 * @param type the provider's type of it, such as {@code rate_limit_error}
 * @param status the HTTP status that it stands for, if any
 * @param body the error as JSON in the OpenAI format
 * @param retryAfter how long the provider asks to wait, if it says so in the body
 */
public record ProviderError(
    String message,
    String type,
    @Nullable Integer status,
    String body,
    @Nullable Duration retryAfter) {

  public ProviderError {
    status = MeantStatus.of(message, status);
  }

  /** An error that does not say how long to wait. */
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

  /** What providers call an account that has nothing left to spend: no rate limit, which passes. */
  private static final Set<String> USED_UP =
      Set.of("insufficient_quota", "billing_hard_limit_reached", "billing_not_active");

  /** The type of an error of the model, and not of the request: its provider cannot use it. */
  public static final String UNUSABLE_ANSWER = "unusable_answer";

  /**
   * Also what Groq calls it, with the status 400.
   *
   * @see <a href="https://console.groq.com/docs/tool-use">Tool use</a>
   */
  private static final Set<String> UNUSABLE =
      Set.of(UNUSABLE_ANSWER, "tool_use_failed", "json_validate_failed");

  private static final int BAD_REQUEST = 400;

  /** How Gemini, Claude and OpenAI say that a JSON Schema is too much for them. */
  private static final Pattern TOO_COMPLEX =
      Pattern.compile(
          "schema produces a constraint that has too many states"
              + "|compiled grammar is too large"
              + "|schemas? (?:is|are) too (?:complex|large)"
              + "|Invalid schema for response_format.{0,200}exceeds? the (?:limit|maximum)"
              + "|schemas? contains? too many (?:optional parameters|parameters with union types)",
          Pattern.CASE_INSENSITIVE);

  /** The failure that it means if it is sent instead of an answer, with a success status. */
  FailureKind kind() {
    if (status != null) {
      return kindIn(status);
    }
    return isOfKey() ? FailureKind.NOT_AUTHORISED : kindByType();
  }

  /**
   * How OpenRouter and xAI say with HTTP 403, as of a key, that what was asked may not be.
   *
   * @see <a href="https://openrouter.ai/docs/api/reference/errors-and-debugging">Errors</a>
   */
  private static final Pattern FLAGGED =
      Pattern.compile(
          "\\bflagged\\b|\\bmoderation\\b|violates (?:\\w+ )?(?:usage|content) (?:guidelines|policy)",
          Pattern.CASE_INSENSITIVE);

  private static final int FORBIDDEN = 403;

  private boolean isFlagged(int httpStatus) {
    return httpStatus == FORBIDDEN && FLAGGED.matcher(message).find();
  }

  /** The failure that it means in a response with this HTTP status. */
  FailureKind kindIn(int httpStatus) {
    if (isFlagged(httpStatus)) {
      return FailureKind.REJECTED;
    }
    if (isOfKey()) {
      return FailureKind.NOT_AUTHORISED;
    }
    if (httpStatus == BAD_REQUEST && TOO_COMPLEX.matcher(message).find()) {
      return FailureKind.SCHEMA_TOO_COMPLEX;
    }
    return UNUSABLE.contains(type) ? FailureKind.UNUSABLE : kindOf(statusIn(httpStatus));
  }

  /** The HTTP status that it stands for in a response with this one. */
  int statusIn(int httpStatus) {
    return Objects.requireNonNullElse(MeantStatus.of(message, httpStatus), httpStatus);
  }

  /**
   * Whether it is about our key or account, which some providers say with the status 400, or with
   * 429 as of a rate limit.
   */
  private boolean isOfKey() {
    return USED_UP.contains(type)
        || (status != null && kindOf(status) == FailureKind.NOT_AUTHORISED);
  }

  private FailureKind kindByType() {
    return switch (type.toLowerCase(Locale.ROOT)) {
      case "rate_limit_error", "rate_limit_exceeded" -> FailureKind.RATE_LIMITED;
      case "authentication_error", "permission_error", "invalid_api_key" ->
          FailureKind.NOT_AUTHORISED;
      case "invalid_request_error", "not_found_error", "request_too_large" -> FailureKind.REJECTED;
      case "timeout_error" -> FailureKind.TIMED_OUT;
      default -> FailureKind.UNAVAILABLE;
    };
  }
}
