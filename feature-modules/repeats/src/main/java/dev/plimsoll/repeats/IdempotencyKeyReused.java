package dev.plimsoll.repeats;

/** An idempotency key came again with something else to ask. */
public class IdempotencyKeyReused extends RuntimeException {
  public IdempotencyKeyReused() {
    super(
        "Idempotency-Key was used for another request before; send the same body, or another key.");
  }
}
