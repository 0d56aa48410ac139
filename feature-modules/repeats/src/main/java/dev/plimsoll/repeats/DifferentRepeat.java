package dev.plimsoll.repeats;

/** An idempotency key came again with something else to ask. */
public class DifferentRepeat extends RuntimeException {
  private static final long serialVersionUID = 1;

  public DifferentRepeat() {
    super(
        "Idempotency-Key was used for another request before; send the same body, or another key.");
  }
}
