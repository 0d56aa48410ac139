package dev.plimsoll.costs.budget;

import java.time.Instant;

/**
 * A budget that a call could exceed, hard or soft.
 *
 * @param spent by settled calls, as far as this node knows
 * @param renewsAt when the next period begins
 */
public record BudgetExceeded(Budget budget, long spent, Instant renewsAt) {}
