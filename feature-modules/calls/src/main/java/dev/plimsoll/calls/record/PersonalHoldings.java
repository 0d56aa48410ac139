package dev.plimsoll.calls.record;

/**
 * How much data is stored of a person.
 *
 * @param feedback thumbs with their reasons
 */
public record PersonalHoldings(long calls, long conversations, long feedback) {}
