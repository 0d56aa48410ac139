package dev.plimsoll.costs.budget;

import java.time.Instant;

/**
 * What is left of a budget for one caller, as far as this node knows.
 *
 * @param left micro-dollars, calls or tokens
 * @param renewsAt when the next period begins
 */
public record BudgetLeft(Budget budget, long left, Instant renewsAt) {}
