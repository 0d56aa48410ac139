package dev.plimsoll.evals;

/** A run that cannot be started as asked. */
public final class InvalidRun extends EvalsProblem {
  private static final long serialVersionUID = 1;

  public InvalidRun(String field, String expected) {
    super(field + " must be " + expected, field);
  }
}
