package dev.plimsoll.models.guard;

import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.models.api.ModelOutcome.Answered;
import dev.plimsoll.models.api.ModelOutcome.Failed;

/** What the outcome of an attempt says about its deployment. */
enum CircuitSignal {
  WORKING,
  FAILING,
  UNKNOWN;

  /** A provider that refuses a request, or asks to slow down, is working. */
  static CircuitSignal on(ModelOutcome outcome) {
    return switch (outcome) {
      case Answered _ -> WORKING;
      case Failed failed ->
          switch (failed.kind()) {
            case UNAVAILABLE, TIMED_OUT, MALFORMED, CUT_SHORT -> FAILING;
            case RATE_LIMITED, NOT_AUTHORISED, REJECTED -> WORKING;
            case CIRCUIT_OPEN, BULKHEAD_FULL, CALLER_GONE -> UNKNOWN;
          };
    };
  }
}
