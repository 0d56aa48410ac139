package dev.plimsoll.access.signin;

import dev.plimsoll.access.sessions.KnownBrowsers;
import dev.plimsoll.access.signin.LoginAttempts.Counter;
import dev.plimsoll.domain.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Slows down guessing of passwords and codes. Failures are counted by user name and network
 * together, and by network alone, so that nobody can shut another out: who guesses in one network
 * is no hindrance in the next. A browser in which the person has signed in before has a count of
 * its own, so that it is none in the same network either.
 *
 * <p>Codes are counted by person, too, over all networks: they are short, so that many networks
 * together would find one. Only who knows the password can hinder the person by that, and not in a
 * browser of theirs.
 */
@ApplicationScoped
class SignInThrottle {
  static final Strictness PER_USER_NAME =
      new Strictness(5, Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ofDays(1));

  /** Less strict, because many people may share a network. */
  static final Strictness PER_NETWORK =
      new Strictness(20, Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofHours(1));

  /** Some 140 codes a day, of which each is right with a chance of 3 in a million. */
  static final Strictness PER_PERSON =
      new Strictness(30, Duration.ofSeconds(1), Duration.ofMinutes(15), Duration.ofDays(1));

  private final LoginAttempts attempts;
  private final KnownBrowsers browsers;

  /**
   * Who tries.
   *
   * @param browser in which this person has signed in before; null for any other
   */
  record Attempt(String userName, String network, @Nullable String browser) {
    private Counter byName() {
      return new Counter(
          "name " + userName + " " + (browser == null ? network : browser), PER_USER_NAME);
    }

    /** Others than the one by name, by which a success does not forgive everything. */
    private List<Counter> others(boolean code) {
      var others = new ArrayList<Counter>();
      if (browser == null) {
        others.add(new Counter("network " + network, PER_NETWORK));
        if (code) {
          others.add(new Counter("person " + userName, PER_PERSON));
        }
      }
      return others;
    }

    private List<Counter> all(boolean code) {
      var all = others(code);
      all.add(byName());
      return all;
    }
  }

  @Inject
  SignInThrottle(LoginAttempts attempts, KnownBrowsers browsers) {
    this.attempts = attempts;
    this.browsers = browsers;
  }

  /**
   * An attempt to be somebody.
   *
   * @param user empty if nobody can have this name
   */
  Attempt attempt(String user, Visit visit) {
    var browser =
        user.isEmpty() || visit.browser().isEmpty()
            ? Optional.<String>empty()
            : browsers.known(visit.browser(), new UserId(user));
    return new Attempt(user, visit.network(), browser.orElse(null));
  }

  /** Lets an attempt with a password begin and returns zero, or returns how long it has to wait. */
  Duration admit(Attempt attempt) {
    return attempts.admit(attempt.all(false));
  }

  /** Lets an attempt with a code begin and returns zero, or returns how long it has to wait. */
  Duration admitCode(Attempt attempt) {
    return attempts.admit(attempt.all(true));
  }

  /**
   * Records that the password was right. Other failures from the network still count, because they
   * may have been for other people.
   */
  void succeeded(Attempt attempt) {
    succeeded(attempt, false);
  }

  /** Records that the code was right. */
  void succeededWithCode(Attempt attempt) {
    succeeded(attempt, true);
  }

  /**
   * Records that the password was right and a code is still to be entered: former failures count
   * on, or whoever knows the password could guess any number of codes.
   */
  void halfway(Attempt attempt) {
    attempt.all(false).forEach(attempts::takeBack);
  }

  private void succeeded(Attempt attempt, boolean code) {
    attempts.forget(attempt.byName());
    attempt.others(code).forEach(attempts::takeBack);
  }
}
