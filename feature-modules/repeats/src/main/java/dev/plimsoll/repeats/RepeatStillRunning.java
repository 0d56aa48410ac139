package dev.plimsoll.repeats;

/** The first request with this idempotency key is still being answered after a long wait. */
public class RepeatStillRunning extends RuntimeException {
  RepeatStillRunning() {
    super("The first request with this Idempotency-Key is still being answered. Try again later.");
  }
}
