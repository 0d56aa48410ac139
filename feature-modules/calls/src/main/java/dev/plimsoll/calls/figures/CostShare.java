package dev.plimsoll.calls.figures;

import dev.plimsoll.domain.Usd;

/**
 * The total cost of some calls.
 *
 * @param of the value of the dimension, such as a user or a prompt with its version; empty if calls
 *     had none
 */
public record CostShare(String of, long calls, Usd cost, long inputTokens, long outputTokens) {
  /** The average cost of a call; zero without calls. */
  public Usd costOfCall() {
    return calls == 0 ? Usd.ZERO : new Usd(Math.round((double) cost.micros() / calls));
  }
}
