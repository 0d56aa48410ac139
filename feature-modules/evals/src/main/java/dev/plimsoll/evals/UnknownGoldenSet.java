package dev.plimsoll.evals;

/** There is no golden set of this name, or it has no such version. */
public final class UnknownGoldenSet extends EvalsProblem {
  UnknownGoldenSet(GoldenSetName name) {
    super("there is no golden set '" + name + "'", null);
  }

  UnknownGoldenSet(GoldenSetName name, int version) {
    super("golden set '" + name + "' has no version " + version, null);
  }

  @Override
  public boolean isNotFound() {
    return true;
  }
}
