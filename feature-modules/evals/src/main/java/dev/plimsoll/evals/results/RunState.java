package dev.plimsoll.evals.results;

/** The state of a run. */
public enum RunState {
  /** No node has started it. */
  WAITING,
  RUNNING,
  /** Every case has a result. */
  FINISHED,
  /** It could not continue, and says nothing about the feature's quality. */
  BROKEN_OFF;

  public boolean isOver() {
    return this == FINISHED || this == BROKEN_OFF;
  }
}
