package dev.plimsoll.jobs;

import java.util.Locale;

/** How far a job has come. */
public enum JobState {
  QUEUED,
  RUNNING,
  DONE,
  /** There is no answer, and the job says why. */
  FAILED,
  /** Whoever asked wants the answer no more. */
  CANCELLED;

  public boolean isOver() {
    return this == DONE || this == FAILED || this == CANCELLED;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
