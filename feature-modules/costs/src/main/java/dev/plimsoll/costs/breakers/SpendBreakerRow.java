package dev.plimsoll.costs.breakers;

import dev.plimsoll.costs.breakers.BreakerState.Stop;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A {@link SpendBreaker} and its last stop.
 *
 * @param countsFrom earlier spending does not count: an admin has looked at it, or its stop is over
 * @param stop null if it has not stopped its feature, or was reset since
 */
record SpendBreakerRow(SpendBreaker breaker, Instant countsFrom, @Nullable Stop stop) {

  /** A breaker without a stop. */
  static SpendBreakerRow of(SpendBreaker breaker) {
    return new SpendBreakerRow(breaker, Instant.EPOCH, null);
  }

  SpendBreakerRow with(SpendBreaker changed) {
    return new SpendBreakerRow(changed, countsFrom, stop);
  }

  SpendBreakerRow stopped(Stop now) {
    return new SpendBreakerRow(breaker, now.until(), now);
  }

  SpendBreakerRow reset(Instant now) {
    return new SpendBreakerRow(breaker, now, null);
  }
}
