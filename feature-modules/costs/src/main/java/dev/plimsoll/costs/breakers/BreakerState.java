package dev.plimsoll.costs.breakers;

import dev.plimsoll.domain.Usd;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The state of a spend breaker.
 *
 * @param spent in the current window, on all nodes, as of some seconds ago
 * @param usual in such a window; null while that is unknown
 * @param stop null while the feature is not stopped
 */
public record BreakerState(
    SpendBreaker breaker, Usd spent, @Nullable Usd usual, @Nullable Stop stop) {
  /**
   * The stop of a feature.
   *
   * @param spent in the window, when it was stopped
   * @param usual in such a window
   * @param until when the feature becomes available again by itself
   */
  public record Stop(Instant at, Instant until, Usd spent, Usd usual) {
    boolean holds(Instant now) {
      return now.isBefore(until);
    }
  }
}
