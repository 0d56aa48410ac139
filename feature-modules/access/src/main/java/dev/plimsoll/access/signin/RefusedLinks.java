package dev.plimsoll.access.signin;

import dev.plimsoll.access.signin.LoginAttempts.Counter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Decides which refused sign-in links are written to the log, by network: anybody can send any
 * number of them, and only the latest events are kept.
 */
@ApplicationScoped
class RefusedLinks {
  private final LoginAttempts attempts;

  @Inject
  RefusedLinks(LoginAttempts attempts) {
    this.attempts = attempts;
  }

  /** Whether to write down one more from this network. */
  boolean areWorthNoting(String network) {
    var counter = new Counter("links of " + network, SignInThrottle.PER_NETWORK);
    return attempts.admit(List.of(counter)).isZero();
  }
}
