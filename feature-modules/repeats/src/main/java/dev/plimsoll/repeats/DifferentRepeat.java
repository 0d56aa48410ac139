package dev.plimsoll.repeats;

/** An idempotency key came again with something else to ask. */
public class DifferentRepeat extends RuntimeException {
  public DifferentRepeat() {
    super(
        "Idempotency-Key was used for another request before; send the same body, or another key.");
  }
}
