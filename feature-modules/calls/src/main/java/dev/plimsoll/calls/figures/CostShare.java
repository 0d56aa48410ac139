package dev.plimsoll.calls.figures;

import dev.plimsoll.domain.Usd;

/**
 * What some calls cost together.
 *
 * @param of whose or with what, such as a user or a prompt with its version; empty where calls had
 *     none
 */
public record CostShare(String of, long calls, Usd cost, long inputTokens, long outputTokens) {
  /** Nothing without calls. */
  public Usd costOfCall() {
    return calls == 0 ? Usd.ZERO : new Usd(Math.round((double) cost.micros() / calls));
  }
}
