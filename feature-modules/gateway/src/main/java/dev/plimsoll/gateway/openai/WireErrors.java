package dev.plimsoll.gateway.openai;

import dev.plimsoll.answers.Answer;
import dev.plimsoll.platform.Json;
import java.time.Duration;
import java.time.format.DateTimeFormatter;

/** Maps outcomes without an answer to HTTP errors. */
public final class WireErrors {
  private static final int SERVER_ERROR = 500;

  private WireErrors() {}

  public static WireError of(Answer answer) {
    return switch (answer) {
      case Answer.FeatureOff off ->
          new WireError(
              403,
              off.killed()
                  ? "This AI feature is currently switched off. Try again later."
                  : "This AI feature is not available to this caller. An admin can make it"
                      + " available.",
              "permission_error",
              "model",
              "feature_off");
      case Answer.OverBudget over when over.reserved() ->
          new WireError(
              429,
              "Calls under way reserve what is left of the budget of this AI feature. Try again in"
                  + " a few seconds.",
              "rate_limit_error",
              null,
              "budget_reserved");
      case Answer.OverBudget over ->
          new WireError(
              429,
              "This AI feature has used up its budget. Try again after "
                  + DateTimeFormatter.ISO_INSTANT.format(over.renewsAt())
                  + ".",
              "insufficient_quota",
              null,
              "budget_exceeded");
      case Answer.Refused refused -> refused(refused, "messages");
      case Answer.CutShort cut when cut.withheld() ->
          new WireError(
              403,
              "A guardrail withheld the rest of the answer, so the answer is incomplete.",
              "invalid_request_error",
              null,
              "withheld");
      case Answer.CutShort _ ->
          new WireError(
              502,
              "The answer was cut off, so it is incomplete. Ask again for a new one.",
              "server_error",
              null,
              "cut_short");
      case Answer.Limited limited ->
          new WireError(
              429,
              "The models of this AI feature are rate limited. Try again in "
                  + seconds(limited.retryAfter())
                  + " s.",
              "rate_limit_error",
              null,
              "rate_limit_exceeded");
      case Answer.Failed failed -> {
        var status = failed.status();
        yield status == null
            ? new WireError(503, failed.message(), "server_error", null, "unavailable")
            : rejected(failed, status);
      }
      case Answer.Interrupted _ -> WireError.stopping();
      case Answer.Given _, Answer.Held _, Answer.Later _, Answer.CallerGone _ ->
          throw new IllegalArgumentException("not an error: " + answer);
    };
  }

  /** The error of a question that a guardrail refused, which is in this field. */
  static WireError refused(Answer.Refused refused, String field) {
    return new WireError(400, refused.reason(), "invalid_request_error", field, "refused");
  }

  /** What is wrong with a request, in the words of the provider if it has some. */
  private static WireError rejected(Answer.Failed failed, int status) {
    var body = failed.errorBody();
    var told = body == null ? Json.object() : Json.parse(body).path("error");
    var message = told.path("message").asString("");
    var code = told.path("code").asString("");
    return new WireError(
        status,
        message.isEmpty() ? "The provider of the model refused the request." : message,
        status < SERVER_ERROR ? "invalid_request_error" : "server_error",
        told.path("param").asString(null),
        // Some say the status again.
        code.isEmpty() || code.equals(Integer.toString(status)) ? "rejected_by_provider" : code);
  }

  /** The whole seconds after which it is worth asking again. */
  static long seconds(Duration wait) {
    return Math.max(1, wait.plusNanos(999_999_999).toSeconds());
  }
}
