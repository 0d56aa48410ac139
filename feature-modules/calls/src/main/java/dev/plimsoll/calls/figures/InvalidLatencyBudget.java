package dev.plimsoll.calls.figures;

/** A latency budget breaks a rule; the message names the field and what was expected. */
public final class InvalidLatencyBudget extends RuntimeException {
  public InvalidLatencyBudget(String message) {
    super(message);
  }
}
