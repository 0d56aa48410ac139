package dev.plimsoll.calls.record;

import dev.plimsoll.domain.Tokens;
import dev.plimsoll.domain.Usd;

/**
 * The usage and cost of a call.
 *
 * @param estimated whether Plimsoll estimated the usage, because the provider did not report it
 */
public record CallCost(Tokens tokens, boolean estimated, Usd cost) {
  /** Nothing was used. */
  public static final CallCost NOTHING = new CallCost(Tokens.NONE, false, Usd.ZERO);
}
