package dev.plimsoll.calls.record;

/** How a call ended. */
public enum Outcome {
  /** As meant. */
  ANSWERED,
  /** Plimsoll said that it has no answer. */
  ABSTAINED,
  /** Answered by a lower step of the fallback order. */
  FELL_BACK,
  /** A guardrail refused the input or the answer. */
  REFUSED,
  /** The feature was off for the asker, or the budget was spent. */
  DENIED,
  /** A person decides later whether the answer may be given. */
  HELD,
  /** Another call answers later, when a model may be asked again. */
  DEFERRED,
  /** No step could answer. */
  FAILED,
  /** The stream ended before the answer did. */
  CUT_SHORT,
  /** The asker went away before the answer ended. */
  CALLER_GONE,
  /** The server stopped before the call ended. */
  INTERRUPTED;

  /** Whether somebody got a model's or a lower step's answer to what they asked. */
  public boolean isAnswer() {
    return this == ANSWERED || this == FELL_BACK;
  }

  /** Whether the asker got less than they should have, and Plimsoll or a provider is to blame. */
  public boolean isFailure() {
    return this == FAILED || this == CUT_SHORT || this == INTERRUPTED;
  }

  /** Whether the call's time says how long askers wait: it was neither turned away nor left. */
  public boolean tellsLatency() {
    return switch (this) {
      case ANSWERED, ABSTAINED, FELL_BACK, FAILED, CUT_SHORT -> true;
      case REFUSED, DENIED, HELD, DEFERRED, CALLER_GONE, INTERRUPTED -> false;
    };
  }
}
