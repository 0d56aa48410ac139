package dev.plimsoll.answers;

import static java.util.Objects.requireNonNullElse;

import dev.plimsoll.calls.record.CallRecord;
import dev.plimsoll.calls.record.Outcome;
import java.util.Optional;

/** Reads the answer of a call from its record. */
public final class RecordedAnswer {
  private RecordedAnswer() {}

  /** The answer; empty if the call was not answered. */
  public static Optional<Answer> of(CallRecord record) {
    var call = record.call();
    var outcome = call.outcome();
    return outcome.isAnswer() || outcome == Outcome.ABSTAINED
        ? Optional.of(
            new Answer.Given(
                call.id(),
                call.answer(),
                Citation.in(call.answer(), record.detail().passages()),
                call.rung().level(),
                call.rung().name(),
                requireNonNullElse(call.model().servedModel(), call.rung().name()),
                requireNonNullElse(call.model().finishReason(), "stop"),
                outcome == Outcome.ABSTAINED,
                call.bill().tokens(),
                null))
        : Optional.empty();
  }
}
