package dev.plimsoll.calls;

/** A latency budget that cannot be; the message names the field and what was expected. */
public final class InvalidLatencyBudget extends RuntimeException {
  private static final long serialVersionUID = 1;

  public InvalidLatencyBudget(String message) {
    super(message);
  }
}
