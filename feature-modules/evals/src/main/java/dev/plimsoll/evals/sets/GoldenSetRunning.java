package dev.plimsoll.evals.sets;

import dev.plimsoll.evals.cases.EvalsProblem;
import dev.plimsoll.evals.cases.GoldenSetName;

/** A golden set cannot be renamed or deleted while one of its runs is not over. */
public final class GoldenSetRunning extends EvalsProblem {
  public GoldenSetRunning(GoldenSetName name) {
    super("a run of the golden set '" + name + "' is not over yet", null);
  }
}
