package dev.plimsoll.evals.results;

/** The id of a run. Ids sort by time. */
public record RunId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
