package dev.plimsoll.repeats;

/** The database of repeats could not be asked. Nothing was sent to a model. */
public class IdempotencyUnavailable extends RuntimeException {
  IdempotencyUnavailable(Throwable cause) {
    super("Repeats cannot be told from first requests at the moment; ask again.", cause);
  }
}
