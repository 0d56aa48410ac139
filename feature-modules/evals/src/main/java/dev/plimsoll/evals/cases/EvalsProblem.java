package dev.plimsoll.evals.cases;

import org.jspecify.annotations.Nullable;

/** A rule of this module is broken; the message says which field and what was expected. */
public abstract class EvalsProblem extends RuntimeException {
  private final @Nullable String field;

  protected EvalsProblem(String message, @Nullable String field) {
    super(message);
    this.field = field;
  }

  /** The field that is wrong; null where something is not there at all. */
  public @Nullable String field() {
    return field;
  }

  /** Whether something is named that is not there; else it is there, and not as it must be. */
  public boolean isNotFound() {
    return false;
  }
}
