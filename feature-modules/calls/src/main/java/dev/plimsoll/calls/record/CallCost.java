package dev.plimsoll.calls.record;

import dev.plimsoll.domain.Tokens;
import dev.plimsoll.domain.Usd;

/**
 * What a call used and cost.
 *
 * @param estimated whether the provider did not say, so that Plimsoll reckoned
 */
public record CallCost(Tokens tokens, boolean estimated, Usd cost) {
  /** Nothing was used. */
  public static final CallCost NOTHING = new CallCost(Tokens.NONE, false, Usd.ZERO);
}
