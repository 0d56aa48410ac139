package dev.plimsoll.evals.results;

/** One pass of a golden set through a feature. Ids sort by time. */
public record RunId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
