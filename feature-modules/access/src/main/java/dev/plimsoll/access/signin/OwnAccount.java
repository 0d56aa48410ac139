package dev.plimsoll.access.signin;

import dev.plimsoll.access.people.Passwords;
import dev.plimsoll.access.people.People;
import dev.plimsoll.access.people.PersonRow;
import dev.plimsoll.access.people.PersonRows;
import dev.plimsoll.access.people.UnknownPerson;
import dev.plimsoll.access.security.SecurityEvent.Kind;
import dev.plimsoll.access.security.SecurityLog;
import dev.plimsoll.access.sessions.PersonSession;
import dev.plimsoll.access.signin.SignInThrottle.Attempt;
import dev.plimsoll.access.totp.SecondFactor;
import dev.plimsoll.access.totp.SecondFactors;
import dev.plimsoll.access.totp.TotpSecret;
import dev.plimsoll.domain.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What people change of their own sign-in: the password and the second factor. Whoever has their
 * session proves anew that it is them, and guesses there as slowly as at sign-in.
 */
@ApplicationScoped
public class OwnAccount {
  private final PersonRows people;
  private final People accounts;
  private final Passwords passwords;
  private final SecondFactors factors;
  private final SignInThrottle throttle;
  private final SecurityLog log;
  private final RandomGenerator random;

  @Inject
  public OwnAccount(
      PersonRows people,
      People accounts,
      Passwords passwords,
      SecondFactors factors,
      SignInThrottle throttle,
      SecurityLog log,
      RandomGenerator random) {
    this.people = people;
    this.accounts = accounts;
    this.passwords = passwords;
    this.factors = factors;
    this.throttle = throttle;
    this.log = log;
    this.random = random;
  }

  /** Whether they have a password, rather than signing in by links alone. */
  public boolean hasPassword(PersonSession session) {
    return existing(session.person()).passwordHash() != null;
  }

  /** Their second factor, if it is on. */
  public Optional<SecondFactor> secondFactor(PersonSession session) {
    return factors.of(session.person());
  }

  /** A secret for an authenticator app, which means nothing until the second factor is on. */
  public TotpSecret newSecret() {
    return TotpSecret.next(random);
  }

  /**
   * Changes the password, and ends all other sessions.
   *
   * @throws dev.plimsoll.access.people.InvalidPerson if the new password is too weak or too long
   */
  public PasswordChange changePassword(
      PersonSession session, String present, String next, Visit visit) {
    var user = session.person();
    var attempt = throttle.attempt(user.value(), visit);
    var wait = throttle.admit(attempt);
    if (!wait.isZero()) {
      return new PasswordChange.TryLater(wait);
    }
    var hash = existing(user).passwordHash();
    if (hash != null && !passwords.match(present, hash)) {
      log.note(Kind.PASSWORD_CHANGE_FAILED, user, visit.address());
      return new PasswordChange.WrongPassword();
    }
    passwordWasRight(attempt);
    accounts.changeOwnPassword(user, next, session.id());
    log.note(Kind.PASSWORD_CHANGED, user, visit.address());
    return new PasswordChange.Changed();
  }

  /**
   * Turns the second factor on, and ends all other sessions.
   *
   * @param secret that their app has
   * @param code its first code
   */
  public FactorChange turnOn(
      PersonSession session, String password, TotpSecret secret, String code, Visit visit) {
    var user = session.person();
    var attempt = throttle.attempt(user.value(), visit);
    var wait = throttle.admit(attempt);
    if (!wait.isZero()) {
      return new FactorChange.TryLater(wait);
    }
    if (!passwords.match(password, existing(user).passwordHash())) {
      log.note(Kind.SECOND_FACTOR_CHANGE_FAILED, user, visit.address());
      return new FactorChange.WrongPassword();
    }
    passwordWasRight(attempt);
    return factors
        .turnOn(session, secret, code, visit.address())
        .<FactorChange>map(FactorChange.TurnedOn::new)
        .orElseGet(FactorChange.WrongCode::new);
  }

  /** Turns the second factor off, with a code of the app or a recovery code. */
  public FactorChange turnOff(PersonSession session, String code, Visit visit) {
    var user = session.person();
    var attempt = throttle.attempt(user.value(), visit);
    var wait = throttle.admitCode(attempt);
    if (!wait.isZero()) {
      return new FactorChange.TryLater(wait);
    }
    if (!factors.turnOff(session, code, visit.address())) {
      log.note(Kind.SECOND_FACTOR_CHANGE_FAILED, user, visit.address());
      return new FactorChange.WrongCode();
    }
    throttle.succeededWithCode(attempt);
    return new FactorChange.TurnedOff();
  }

  /** As at sign-in, it does not forgive the wrong codes of before. */
  private void passwordWasRight(Attempt attempt) {
    if (factors.isOn(new UserId(attempt.userName()))) {
      throttle.halfway(attempt);
    } else {
      throttle.succeeded(attempt);
    }
  }

  private PersonRow existing(UserId user) {
    return people.named(user.value()).orElseThrow(() -> new UnknownPerson(user));
  }
}
