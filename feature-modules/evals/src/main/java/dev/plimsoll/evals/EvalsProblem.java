package dev.plimsoll.evals;

import org.jspecify.annotations.Nullable;

/** A rule of this module is broken; the message says which field and what was expected. */
public abstract sealed class EvalsProblem extends RuntimeException
    permits InvalidGoldenSet, InvalidRun, InvalidSchedule, UnknownGoldenSet, UnknownRun {
  private final @Nullable String field;

  EvalsProblem(String message, @Nullable String field) {
    super(message);
    this.field = field;
  }

  /** The field that is wrong; null where something is not there at all. */
  public @Nullable String field() {
    return field;
  }
}
