package dev.plimsoll.evals.cases;

import org.jspecify.annotations.Nullable;

/** A request breaks a rule of this module; the message names the field and what was expected. */
public abstract class EvalsProblem extends RuntimeException {
  private final @Nullable String field;

  protected EvalsProblem(String message, @Nullable String field) {
    super(message);
    this.field = field;
  }

  /** The field that is wrong; null if something does not exist. */
  public @Nullable String field() {
    return field;
  }

  /** Whether something that is named does not exist; otherwise something is invalid. */
  public boolean isNotFound() {
    return false;
  }
}
