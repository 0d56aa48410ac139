package dev.plimsoll.repeats;

/** An idempotency key was used again for a different request. */
public class IdempotencyKeyReused extends RuntimeException {
  public IdempotencyKeyReused() {
    super(
        "This Idempotency-Key was used for a different request. Send the same body as before, or a new key.");
  }
}
