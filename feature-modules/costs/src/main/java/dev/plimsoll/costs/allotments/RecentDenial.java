package dev.plimsoll.costs.allotments;

import dev.plimsoll.costs.budget.BudgetExceeded;
import java.time.Instant;

/**
 * A recent answer of the budget store that only {@code left} is left, remembered briefly so that a
 * flood of calls on an empty budget does not flood the database.
 */
record RecentDenial(long left, Instant until, BudgetExceeded usedUp) {
  boolean covers(long needed, Instant now) {
    return needed > left && now.isBefore(until);
  }
}
