package dev.plimsoll.evals.sets;

import dev.plimsoll.evals.cases.EvalsProblem;

/** A schedule is invalid. */
public final class InvalidSchedule extends EvalsProblem {
  InvalidSchedule(String expected) {
    super("schedule must be " + expected, "schedule");
  }
}
