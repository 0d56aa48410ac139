package dev.plimsoll.costs.prices;

import dev.plimsoll.domain.Usd;

/**
 * The cost of a call.
 *
 * @param priced whether the model has a price; without one the amount is a configured worst case,
 *     so that an unknown price is never free
 */
public record Cost(Usd amount, boolean priced) {}
