package dev.plimsoll.costs.breakers;

import dev.plimsoll.domain.Usd;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a spend breaker stands.
 *
 * @param spent in the running window, on all nodes, some seconds ago
 * @param usual in such a window; null while that is not known
 * @param stop null while the feature is not stopped
 */
public record BreakerState(
    SpendBreaker breaker, Usd spent, @Nullable Usd usual, @Nullable Stop stop) {
  /**
   * A feature is stopped.
   *
   * @param spent in the window, when it was stopped
   * @param usual in such a window
   * @param until when it is asked again by itself
   */
  public record Stop(Instant at, Instant until, Usd spent, Usd usual) {
    boolean holds(Instant now) {
      return now.isBefore(until);
    }
  }
}
