package dev.plimsoll.costs.allotments;

import dev.plimsoll.costs.budget.BudgetExceeded;
import java.time.Instant;

/**
 * A treasury that had no more than {@code left}, remembered for a moment so that a flood of calls
 * against an empty budget does not flood the database.
 */
record RecentDenial(long left, Instant until, BudgetExceeded usedUp) {
  boolean covers(long needed, Instant now) {
    return needed > left && now.isBefore(until);
  }
}
