package dev.plimsoll.evals;

/** A run that cannot be started as asked. */
public final class InvalidRun extends EvalsProblem {
  public InvalidRun(String field, String expected) {
    super(field + " must be " + expected, field);
  }
}
