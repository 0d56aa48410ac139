package dev.plimsoll.access.signin;

import dev.plimsoll.access.signin.LoginAttempts.Strictness;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Slows down guessing of passwords. Failures are counted by user name and network together, and by
 * network alone, so that nobody can shut another out: who guesses in one network is no hindrance in
 * the next. A browser in which the person has signed in before has a count of its own, so that it
 * is none in the same network either. An attempt counts as failed from its start, so that a
 * thousand at once gain nothing.
 */
final class SignInThrottle {
  static final Strictness PER_USER_NAME =
      new Strictness(5, Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ofDays(1));

  /** Less strict, because many people may share a network. */
  static final Strictness PER_NETWORK =
      new Strictness(20, Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofHours(1));

  private final Clock clock;
  private final LoginAttempts byUserName = new LoginAttempts(PER_USER_NAME, LoginAttempts.CAPACITY);
  private final LoginAttempts byNetwork = new LoginAttempts(PER_NETWORK, LoginAttempts.CAPACITY);

  /**
   * Who tries.
   *
   * @param browser in which this person has signed in before; null for any other
   */
  record Attempt(String userName, String network, @Nullable String browser) {
    private String key() {
      return userName + " " + (browser == null ? network : browser);
    }
  }

  SignInThrottle(Clock clock) {
    this.clock = clock;
  }

  /** Lets an attempt begin and returns zero, or returns how long it has to wait. */
  synchronized Duration admit(Attempt attempt) {
    var now = clock.instant();
    var wait = byUserName.waitOf(attempt.key(), now);
    if (attempt.browser() == null) {
      var forNetwork = byNetwork.waitOf(attempt.network(), now);
      wait = wait.compareTo(forNetwork) > 0 ? wait : forNetwork;
    }
    if (wait.isZero()) {
      byUserName.count(attempt.key(), now);
      if (attempt.browser() == null) {
        byNetwork.count(attempt.network(), now);
      }
    }
    return wait;
  }

  /**
   * Records that the attempt succeeded. Other failures from the network still count, because they
   * may have been for other people.
   */
  synchronized void succeeded(Attempt attempt) {
    byUserName.forget(attempt.key());
    if (attempt.browser() == null) {
      byNetwork.takeBack(attempt.network());
    }
  }
}
