package dev.plimsoll.jobs;

import java.util.Locale;

/** The state of a job. */
public enum JobState {
  QUEUED,
  RUNNING,
  DONE,
  /** There is no answer; the job says why. */
  FAILED,
  /** The caller no longer wants the answer. */
  CANCELLED;

  public boolean isOver() {
    return this == DONE || this == FAILED || this == CANCELLED;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
