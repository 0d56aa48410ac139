package dev.plimsoll.calls.record;

/**
 * How much of a person is kept.
 *
 * @param feedback thumbs with their reasons
 */
public record PersonalHoldings(long calls, long conversations, long feedback) {}
