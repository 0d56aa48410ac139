package dev.plimsoll.access.signin;

import dev.plimsoll.access.signin.LoginAttempts.Strictness;
import java.time.Clock;
import java.time.Duration;

/**
 * Slows down guessing of passwords, by user name and by address. An attempt counts as failed from
 * its start, so that a thousand at once gain nothing.
 */
final class SignInThrottle {
  /** The longest wait is short, so that a stranger cannot lock a person out for long. */
  static final Strictness PER_USER_NAME =
      new Strictness(5, Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ofDays(1));

  /** Less strict, because many people may share an address. */
  static final Strictness PER_ADDRESS =
      new Strictness(20, Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofHours(1));

  private final Clock clock;
  private final LoginAttempts byUserName = new LoginAttempts(PER_USER_NAME, LoginAttempts.CAPACITY);
  private final LoginAttempts byAddress = new LoginAttempts(PER_ADDRESS, LoginAttempts.CAPACITY);

  SignInThrottle(Clock clock) {
    this.clock = clock;
  }

  /** Lets an attempt begin and returns zero, or returns how long it has to wait. */
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

  /**
   * Records that the attempt succeeded. Other failures from the address still count, because they
   * may have been for other people.
   */
  synchronized void succeeded(String userName, String address) {
    byUserName.forget(userName);
    byAddress.takeBack(address);
  }
}
