package dev.plimsoll.calls.record;

import dev.plimsoll.domain.Tokens;
import dev.plimsoll.domain.Usd;

/**
 * What a call used and cost.
 *
 * @param estimated whether the provider did not say, so that Plimsoll reckoned
 */
public record Bill(Tokens tokens, boolean estimated, Usd cost) {
  /** Nothing was used. */
  public static final Bill NOTHING = new Bill(Tokens.NONE, false, Usd.ZERO);
}
