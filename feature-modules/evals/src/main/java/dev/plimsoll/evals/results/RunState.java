package dev.plimsoll.evals.results;

/** How far a run is. */
public enum RunState {
  /** No node has begun with it. */
  WAITING,
  RUNNING,
  /** Every case has a result. */
  FINISHED,
  /** It could not go on, and says nothing of the feature's quality. */
  BROKEN_OFF;

  public boolean isOver() {
    return this == FINISHED || this == BROKEN_OFF;
  }
}
