package dev.plimsoll.work;

import java.time.Duration;
import java.util.Optional;

/**
 * How often a task is tried, and how long it waits after a failure: twice as long each time.
 *
 * @param attempts how many failures in a row it takes to give a task up
 * @param first the wait after the first failure
 * @param longest the longest wait
 */
public record RetryPolicy(int attempts, Duration first, Duration longest) {
  private static final int MOST_DOUBLINGS = 30;

  public RetryPolicy {
    if (attempts < 1 || !first.isPositive() || longest.compareTo(first) < 0) {
      throw new IllegalArgumentException(
          "Not a retry policy: " + attempts + ", " + first + ", " + longest);
    }
  }

  /** The wait after that many failures in a row; empty when the task is to be given up. */
  Optional<Duration> waitAfter(int failures) {
    if (failures >= attempts) {
      return Optional.empty();
    }
    var wait = first.multipliedBy(1L << Math.clamp(failures - 1L, 0, MOST_DOUBLINGS));
    return Optional.of(wait.compareTo(longest) < 0 ? wait : longest);
  }
}
