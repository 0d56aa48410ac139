package dev.plimsoll.costs;

/**
 * Where a budget counts.
 *
 * @param holder whose account it is; empty where all calls of the budget share one
 */
record AccountId(String budget, String holder) {}
