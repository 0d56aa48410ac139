package dev.plimsoll.calls.record;

/** The outcome of a call. */
public enum Outcome {
  /** Answered by the first step of the fallback order. */
  ANSWERED,
  /** Plimsoll said that it has no answer. */
  ABSTAINED,
  /** Answered by a lower step of the fallback order. */
  FELL_BACK,
  /** A guardrail refused the input or the answer. */
  REFUSED,
  /** The feature was off for the caller, or its budget was used up. */
  DENIED,
  /** The answer was held for a reviewer. */
  HELD,
  /** Another call answers later, when a model can be asked again. */
  DEFERRED,
  /** No step could answer. */
  FAILED,
  /** The answer was cut off before its end. */
  CUT_SHORT,
  /** The caller disconnected before the answer ended. */
  CALLER_GONE,
  /** The server stopped before the call ended. */
  INTERRUPTED;

  /** Whether the user got an answer, from a model or another fallback step. */
  public boolean isAnswer() {
    return this == ANSWERED || this == FELL_BACK;
  }

  /** Whether the user got less than they should have, through a fault of Plimsoll or a provider. */
  public boolean isFailure() {
    return this == FAILED || this == CUT_SHORT || this == INTERRUPTED;
  }

  /**
   * Whether the call's duration shows how long users wait, because it was neither turned away nor
   * abandoned.
   */
  public boolean tellsLatency() {
    return switch (this) {
      case ANSWERED, ABSTAINED, FELL_BACK, FAILED, CUT_SHORT -> true;
      case REFUSED, DENIED, HELD, DEFERRED, CALLER_GONE, INTERRUPTED -> false;
    };
  }
}
