package dev.plimsoll.models.guard;

import dev.plimsoll.models.api.FailureKind;
import dev.plimsoll.models.api.ModelOutcome.Failed;
import java.time.Duration;
import java.util.Optional;

/**
 * When a failed attempt is repeated.
 *
 * @param most how often, at most
 */
record Retries(int most, Backoff backoff) {
  /** Who asks us to wait longer than this is not waited for: the next rung answers sooner. */
  static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private static final int REQUEST_TIMEOUT = 408;

  /** How long to wait before the next attempt; none where another is of no use. */
  Optional<Duration> waitAfter(Failed failed, double chance) {
    var attempts = failed.attempts();
    if (attempts > most || !mayHelp(failed)) {
      return Optional.empty();
    }
    var asked = failed.retryAfter();
    if (asked == null) {
      return Optional.of(backoff.after(attempts, chance));
    }
    return asked.compareTo(LONGEST_WAIT) > 0
        ? Optional.empty()
        : Optional.of(asked.plus(backoff.after(1, chance)));
  }

  /** What is added to a wait that many may share. */
  Duration jitter(double chance) {
    return backoff.after(1, chance);
  }

  private static boolean mayHelp(Failed failed) {
    var status = failed.status();
    return failed.kind() == FailureKind.UNAVAILABLE
        || failed.kind() == FailureKind.RATE_LIMITED
        || (status != null && status == REQUEST_TIMEOUT);
  }
}
