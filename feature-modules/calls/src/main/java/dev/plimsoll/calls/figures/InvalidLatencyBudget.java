package dev.plimsoll.calls.figures;

/** A latency budget that cannot be; the message names the field and what was expected. */
public final class InvalidLatencyBudget extends RuntimeException {
  public InvalidLatencyBudget(String message) {
    super(message);
  }
}
