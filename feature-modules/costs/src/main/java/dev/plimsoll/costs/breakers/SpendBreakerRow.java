package dev.plimsoll.costs.breakers;

import dev.plimsoll.costs.breakers.BreakerState.Stop;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A {@link SpendBreaker} and the last time that it stopped its feature.
 *
 * @param countsFrom what was spent before does not count: an admin has looked at it, or its stop
 *     has passed
 * @param stop null when it has stopped nothing, or was reset since
 */
record SpendBreakerRow(SpendBreaker breaker, Instant countsFrom, @Nullable Stop stop) {

  /** A breaker that has stopped nothing. */
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
