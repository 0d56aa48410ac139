package dev.plimsoll.costs.budget;

import dev.plimsoll.domain.Usd;

/**
 * The usage of a call: its worst case before it, or its actual one after it.
 *
 * @param tokens input and output together
 * @param calls 1 for the first model that is asked for a call, 0 for each further one
 */
public record Usage(Usd cost, long tokens, int calls) {
  public static final Usage NOTHING = new Usage(Usd.ZERO, 0, 0);
}
