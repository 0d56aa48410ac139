package dev.plimsoll.models.guard;

import dev.plimsoll.models.api.FailureKind;
import dev.plimsoll.models.api.ModelOutcome.Failed;
import java.time.Duration;
import java.util.Optional;

/**
 * The rule for retries of failed attempts.
 *
 * @param most the most retries
 */
record Retries(int most, Backoff backoff) {
  /**
   * The longest wait that a provider may ask for; beyond it, the next fallback step answers sooner.
   */
  static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private static final int REQUEST_TIMEOUT = 408;

  /** How long to wait before the next attempt; empty if another is useless. */
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

  /** The jitter that is added to a wait that many may share. */
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
