package dev.plimsoll.access.signin;

import dev.plimsoll.access.people.Person;
import dev.plimsoll.access.people.PersonRow;
import dev.plimsoll.access.people.PersonRows;
import dev.plimsoll.access.security.SecurityEvent.Kind;
import dev.plimsoll.access.security.SecurityLog;
import dev.plimsoll.access.signin.PendingSignIn.Way;
import dev.plimsoll.access.totp.SecondFactors;
import dev.plimsoll.ledger.Ledger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/**
 * The steps of a sign-in, each of which happens as a whole: a password or a link is the first, and
 * a code of those who have a second factor is the other. The last step begins a session.
 */
@ApplicationScoped
class SignInSteps {
  private final PersonRows people;
  private final SecondFactors factors;
  private final PendingSignIns pending;
  private final SignInLinkRows links;
  private final SignInRecords records;
  private final SecurityLog log;
  private final Ledger ledger;
  private final Clock clock;

  /** What the first step leads to. */
  sealed interface Step {
    record Last(Welcome welcome) implements Step {}

    record Half(CodeRequest request) implements Step {}
  }

  @Inject
  SignInSteps(
      PersonRows people,
      SecondFactors factors,
      PendingSignIns pending,
      SignInLinkRows links,
      SignInRecords records,
      SecurityLog log,
      Ledger ledger,
      Clock clock) {
    this.people = people;
    this.factors = factors;
    this.pending = pending;
    this.links = links;
    this.records = records;
    this.log = log;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Goes on after the right password.
   *
   * @param row as it was when the password was checked; if the password has changed since or the
   *     person was removed, there is no next step
   */
  @Transactional
  Optional<Step> afterPassword(PersonRow row, Visit visit) {
    ledger.lock();
    return people
        .named(row.person().user().value())
        .filter(now -> Objects.equals(now.passwordHash(), row.passwordHash()))
        .map(now -> next(now.person(), Way.PASSWORD, visit));
  }

  /** Uses a link up, if it is still good. */
  @Transactional
  Optional<Step> afterLink(String token, Visit visit) {
    ledger.lock();
    return links
        .lockedWithToken(token)
        .flatMap(link -> link.use(clock.instant().truncatedTo(ChronoUnit.MICROS)))
        .flatMap(used -> {
          links.put(used);
          return people.named(used.person().value());
        })
        .map(row -> next(row.person(), Way.LINK, visit));
  }

  private Step next(Person person, Way by, Visit visit) {
    return factors.isOn(person.user())
        ? new Step.Half(pending.begin(person.user(), by))
        : new Step.Last(records.begin(person, visit, by.kind(), by.action()));
  }

  /** Checks a code, which ends the sign-in that lacked it, or begins its next try. */
  @Transactional
  CodeOutcome afterCode(String token, String typed, Visit visit) {
    ledger.lock();
    var taken = pending.take(token).orElse(null);
    if (taken == null) {
      return new CodeOutcome.StartAgain();
    }
    var person = taken.person();
    return switch (factors.check(person, typed)) {
      case NOT_NEEDED -> new CodeOutcome.StartAgain();
      case WRONG -> {
        log.note(Kind.CODE_WRONG, person, visit.address());
        yield new CodeOutcome.WrongCode(pending.add(taken));
      }
      case OF_APP -> begun(taken, "code", visit);
      case OF_RECOVERY -> {
        log.note(Kind.RECOVERY_CODE_USED, person, visit.address());
        yield begun(taken, "recovery code", visit);
      }
    };
  }

  private CodeOutcome begun(PendingSignIn taken, String second, Visit visit) {
    var by = taken.begunBy();
    return people
        .named(taken.person().value())
        .<CodeOutcome>map(row ->
            new CodeOutcome.SignedIn(
                records.begin(row.person(), visit, by.kind(), by.action() + " and " + second)))
        .orElseGet(CodeOutcome.StartAgain::new);
  }
}
