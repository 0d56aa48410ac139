package dev.plimsoll.calls.record;

import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.Tokens;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One ended call, as lists and figures need it.
 *
 * @param started what was known when it began
 * @param model the model that was asked in the end
 * @param answer the answer that the user got; empty if they got none
 * @param firstTokenMicros from the arrival of the call to the first piece of its answer; null if
 *     there was none
 * @param totalMicros from the arrival of the call to its end
 * @param error what went wrong, for admins
 */
public record Call(
    CallStarted started,
    Outcome outcome,
    AnswerSource rung,
    ModelUse model,
    String answer,
    CallCost bill,
    @Nullable Long firstTokenMicros,
    long totalMicros,
    @Nullable String error) {

  /** Without the words of providers, which may quote what was sent to them. */
  public Call withoutError() {
    return new Call(
        started, outcome, rung, model, answer, bill, firstTokenMicros, totalMicros, null);
  }

  /** A call that was interrupted because the server stopped, at its worst-case cost. */
  public static Call interrupted(CallStarted started) {
    return new Call(
        started,
        Outcome.INTERRUPTED,
        AnswerSource.NONE,
        new ModelUse(started.model(), null, null, 0),
        "",
        new CallCost(Tokens.NONE, true, started.worstCost()),
        null,
        0,
        "The server stopped before the call ended.");
  }

  public CallId id() {
    return started.id();
  }

  public FeatureKey feature() {
    return started.feature();
  }

  public Instant at() {
    return started.at();
  }

  /** This call, of whose tokens some are sound. */
  public Call with(Tokens.Audio sounds) {
    var counted = new CallCost(bill.tokens().with(sounds), bill.estimated(), bill.cost());
    return new Call(
        started, outcome, rung, model, answer, counted, firstTokenMicros, totalMicros, error);
  }

  Call unnamed() {
    var unnamed =
        new CallStarted(
            started.id(),
            started.conversation(),
            started.at(),
            started.feature(),
            Requester.UNNAMED,
            started.channel(),
            started.interaction(),
            started.versions(),
            started.model(),
            started.input(),
            started.worstCost());
    return new Call(
        unnamed, outcome, rung, model, answer, bill, firstTokenMicros, totalMicros, error);
  }
}
