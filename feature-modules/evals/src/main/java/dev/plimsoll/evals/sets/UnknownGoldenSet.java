package dev.plimsoll.evals.sets;

import dev.plimsoll.evals.cases.EvalsProblem;
import dev.plimsoll.evals.cases.GoldenSetName;

/** There is no golden set with this name, or it has no such version. */
public final class UnknownGoldenSet extends EvalsProblem {
  public UnknownGoldenSet(GoldenSetName name) {
    super("there is no golden set '" + name + "'", null);
  }

  public UnknownGoldenSet(GoldenSetName name, int version) {
    super("golden set '" + name + "' has no version " + version, null);
  }

  @Override
  public boolean isNotFound() {
    return true;
  }
}
