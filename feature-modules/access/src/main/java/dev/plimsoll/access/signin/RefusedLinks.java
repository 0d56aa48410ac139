package dev.plimsoll.access.signin;

import java.time.Clock;

/**
 * Decides which refused sign-in links are written to the log, by network: anybody can send any
 * number of them, and only the latest events are kept.
 */
final class RefusedLinks {
  private final Clock clock;
  private final LoginAttempts byNetwork =
      new LoginAttempts(SignInThrottle.PER_NETWORK, LoginAttempts.CAPACITY);

  RefusedLinks(Clock clock) {
    this.clock = clock;
  }

  /** Whether to write down one more from this network. */
  synchronized boolean areWorthNoting(String network) {
    var now = clock.instant();
    var worth = byNetwork.waitOf(network, now).isZero();
    if (worth) {
      byNetwork.count(network, now);
    }
    return worth;
  }
}
