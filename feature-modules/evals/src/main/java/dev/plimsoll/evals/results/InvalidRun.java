package dev.plimsoll.evals.results;

import dev.plimsoll.evals.cases.EvalsProblem;

/** A run cannot be started as requested. */
public final class InvalidRun extends EvalsProblem {
  public InvalidRun(String field, String expected) {
    super(field + " must be " + expected, field);
  }
}
