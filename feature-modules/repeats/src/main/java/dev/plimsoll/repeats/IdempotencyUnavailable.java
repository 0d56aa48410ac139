package dev.plimsoll.repeats;

/** The database could not be asked whether a request is a repeat. Nothing was sent to a model. */
public class IdempotencyUnavailable extends RuntimeException {
  IdempotencyUnavailable(Throwable cause) {
    super(
        "Idempotency is unavailable because the database cannot be reached. Nothing was asked; try again.",
        cause);
  }
}
