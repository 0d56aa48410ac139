package dev.plimsoll.evals.results;

import dev.plimsoll.evals.cases.EvalsProblem;

/** There is no eval run with this id. */
public final class UnknownRun extends EvalsProblem {
  public UnknownRun(RunId run) {
    super("there is no eval run '" + run + "'", null);
  }

  @Override
  public boolean isNotFound() {
    return true;
  }
}
