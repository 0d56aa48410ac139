package dev.plimsoll.answers;

import static java.util.Objects.requireNonNullElse;

import dev.plimsoll.calls.record.CallRecord;
import dev.plimsoll.calls.record.Outcome;
import java.util.List;
import java.util.Optional;

/** Reads the answer of a call from its record. */
public final class RecordedAnswer {
  private RecordedAnswer() {}

  private static final String CALLS_TOOLS = "tool_calls";

  /** The answer; empty if the call was not answered, or by calls of tools, which are no text. */
  public static Optional<Answer> of(CallRecord record) {
    var call = record.call();
    var outcome = call.outcome();
    var isText = !CALLS_TOOLS.equals(call.model().finishReason());
    return isText && (outcome.isAnswer() || outcome == Outcome.ABSTAINED)
        ? Optional.of(
            new Answer.Given(
                call.id(),
                call.answer(),
                List.of(),
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
