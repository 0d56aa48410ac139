package dev.plimsoll.costs.budget;

import java.time.Instant;

/**
 * A soft budget that is used up, while calls continue.
 *
 * @param since when a call first passed it, on any of its accounts
 * @param renewsAt when the next period begins
 */
public record SoftBudgetExceeded(Budget budget, Instant since, Instant renewsAt) {}
