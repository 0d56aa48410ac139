package dev.plimsoll.access.signin;

import dev.plimsoll.access.signin.LoginAttempts.Patience;
import java.time.Clock;
import java.time.Duration;

/**
 * Slows down who guesses passwords: many for one user name, or from one address. A try counts as
 * wrong from its start, so that a thousand at once gain nothing.
 */
final class SignInThrottle {
  /** The longest wait is short enough that a stranger cannot lock a person out for long. */
  static final Patience PER_USER_NAME =
      new Patience(5, Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ofDays(1));

  /** More patient, since many people may share an address. */
  static final Patience PER_ADDRESS =
      new Patience(20, Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofHours(1));

  private final Clock clock;
  private final LoginAttempts byUserName = new LoginAttempts(PER_USER_NAME, LoginAttempts.CAPACITY);
  private final LoginAttempts byAddress = new LoginAttempts(PER_ADDRESS, LoginAttempts.CAPACITY);

  SignInThrottle(Clock clock) {
    this.clock = clock;
  }

  /** Lets a try begin and answers zero, or answers how long it must wait. */
  synchronized Duration admit(String userName, String address) {
    var now = clock.instant();
    var forName = byUserName.waitOf(userName, now);
    var forAddress = byAddress.waitOf(address, now);
    var wait = forName.compareTo(forAddress) > 0 ? forName : forAddress;
    if (wait.isZero()) {
      byUserName.count(userName, now);
      byAddress.count(address, now);
    }
    return wait;
  }

  /** The try was right. The address keeps its others: they may have been for other people. */
  synchronized void succeeded(String userName, String address) {
    byUserName.forget(userName);
    byAddress.takeBack(address);
  }
}
