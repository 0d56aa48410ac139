package dev.plimsoll.models.guard;

import java.time.Duration;

/**
 * The wait before a retry: exponential, with full jitter, so that callers that failed together do
 * not retry together.
 */
record Backoff(Duration first, Duration longest) {
  static final Backoff DEFAULT = new Backoff(Duration.ofMillis(250), Duration.ofSeconds(4));
  private static final int MAX_DOUBLINGS = 30;

  /**
   * The wait after a number of failed attempts.
   *
   * @param chance a random number from 0 to 1
   */
  Duration after(int attempts, double chance) {
    var doublings = Math.min(attempts - 1, MAX_DOUBLINGS);
    var ceiling = Math.min(first.toMillis() << doublings, longest.toMillis());
    return Duration.ofMillis(Math.round(ceiling * chance));
  }
}
