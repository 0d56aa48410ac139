package dev.plimsoll.evals.results;

/** What starts a run. */
public enum Trigger {
  BY_HAND,
  SCHEDULE,
  /** A request over REST. */
  CI
}
