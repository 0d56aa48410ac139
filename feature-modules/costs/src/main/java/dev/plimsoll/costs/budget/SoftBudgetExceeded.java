package dev.plimsoll.costs.budget;

import java.time.Instant;

/**
 * A soft budget that is used up, while calls go on.
 *
 * @param since when a call passed it first, on any of its accounts
 * @param renewsAt when the next period begins
 */
public record SoftBudgetExceeded(Budget budget, Instant since, Instant renewsAt) {}
