package dev.plimsoll.evals.results;

import dev.plimsoll.evals.cases.EvalsProblem;

/** A run that cannot be started as asked. */
public final class InvalidRun extends EvalsProblem {
  public InvalidRun(String field, String expected) {
    super(field + " must be " + expected, field);
  }
}
