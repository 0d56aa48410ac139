package dev.plimsoll.evals.sets;

import dev.plimsoll.evals.cases.EvalsProblem;

/** A schedule that names no moments. */
public final class InvalidSchedule extends EvalsProblem {
  InvalidSchedule(String expected) {
    super("schedule must be " + expected, "schedule");
  }
}
