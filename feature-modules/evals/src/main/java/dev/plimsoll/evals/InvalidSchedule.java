package dev.plimsoll.evals;

/** A schedule that names no moments. */
public final class InvalidSchedule extends EvalsProblem {
  InvalidSchedule(String expected) {
    super("schedule must be " + expected, "schedule");
  }
}
