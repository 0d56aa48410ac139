package dev.plimsoll.repeats;

/** The request of this idempotency key is still being answered after a long wait. */
public class RepeatStillRunning extends RuntimeException {
  RepeatStillRunning() {
    super("The first request of this Idempotency-Key is still being answered; ask again later.");
  }
}
