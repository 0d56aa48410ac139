package dev.plimsoll.access.signin;

import dev.plimsoll.access.OnlyFor;
import dev.plimsoll.access.Role;
import dev.plimsoll.access.VisibleTenants;
import dev.plimsoll.access.people.Passwords;
import dev.plimsoll.access.people.Person;
import dev.plimsoll.access.people.PersonRow;
import dev.plimsoll.access.people.PersonRows;
import dev.plimsoll.access.people.UnknownPerson;
import dev.plimsoll.access.security.SecurityEvent.Kind;
import dev.plimsoll.access.security.SecurityLog;
import dev.plimsoll.access.sessions.PersonSession;
import dev.plimsoll.access.signin.SignInOutcome.CodeNeeded;
import dev.plimsoll.access.signin.SignInOutcome.SignedIn;
import dev.plimsoll.access.signin.SignInOutcome.TryLater;
import dev.plimsoll.access.signin.SignInOutcome.WrongCredentials;
import dev.plimsoll.access.signin.SignInSteps.Step;
import dev.plimsoll.access.storage.SecretGenerator;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Ledger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Signs people in, by password or by a link that works once, and out. Who has a second factor
 * enters a code as well.
 */
@ApplicationScoped
public class SignIn {
  /** How long a sign-in link is valid. */
  public static final Duration LINK_LIFE = Duration.ofDays(1);

  private static final Logger LOG = System.getLogger(SignIn.class.getName());

  private final PersonRows people;
  private final SignInLinkRows links;
  private final Passwords passwords;
  private final SignInThrottle throttle;
  private final SignInSteps steps;
  private final PendingSignIns pending;
  private final Ledger ledger;
  private final SignInRecords records;
  private final SecurityLog log;
  private final VisibleTenants visible;
  private final Clock clock;
  private final RandomGenerator random;
  private final RefusedLinks refusedLinks;

  @Inject
  public SignIn(
      PersonRows people,
      SignInLinkRows links,
      Passwords passwords,
      SignInThrottle throttle,
      SignInSteps steps,
      PendingSignIns pending,
      Ledger ledger,
      SignInRecords records,
      SecurityLog log,
      VisibleTenants visible,
      Clock clock,
      RandomGenerator random,
      RefusedLinks refusedLinks) {
    this.people = people;
    this.links = links;
    this.passwords = passwords;
    this.throttle = throttle;
    this.steps = steps;
    this.pending = pending;
    this.ledger = ledger;
    this.records = records;
    this.log = log;
    this.visible = visible;
    this.clock = clock;
    this.random = random;
    this.refusedLinks = refusedLinks;
  }

  /** Signs a person in by password. Takes as long for an unknown user name. */
  public SignInOutcome signIn(String userName, String password, Visit visit) {
    var name = userName.strip().toLowerCase(Locale.ROOT);
    var user = Person.USER_NAME.matcher(name).matches() ? name : "";
    var attempt = throttle.attempt(user, visit);
    var wait = throttle.admit(attempt);
    if (!wait.isZero()) {
      LOG.log(Level.WARNING, "Too many wrong passwords, the last from {0}", visit.network());
      return new TryLater(wait);
    }
    var row = people.named(user).orElse(null);
    if (!passwords.match(password, row == null ? null : row.passwordHash()) || row == null) {
      noteFailure(row, name, visit);
      return new WrongCredentials();
    }
    var next = steps.afterPassword(row, visit).orElse(null);
    return switch (next) {
      case Step.Last(var welcome) -> {
        throttle.succeeded(attempt);
        yield new SignedIn(welcome);
      }
      case Step.Half(var request) -> {
        throttle.halfway(attempt);
        yield new CodeNeeded(request);
      }
      case null -> new WrongCredentials();
    };
  }

  /** Goes on with a sign-in that lacks a code, of the person's app or a recovery code. */
  public CodeOutcome enterCode(String token, String code, Visit visit) {
    var sought = pending.withToken(token).orElse(null);
    if (sought == null) {
      return new CodeOutcome.StartAgain();
    }
    var attempt = throttle.attempt(sought.person().value(), visit);
    var wait = throttle.admitCode(attempt);
    if (!wait.isZero()) {
      LOG.log(Level.WARNING, "Too many wrong codes, the last from {0}", visit.network());
      return new CodeOutcome.TryLater(wait);
    }
    var outcome = steps.afterCode(token, code, visit);
    if (outcome instanceof CodeOutcome.SignedIn) {
      throttle.succeededWithCode(attempt);
    }
    return outcome;
  }

  /** Ends a session, because its person signs out. */
  public void signOut(PersonSession session, Visit visit) {
    records.end(session, visit.address());
  }

  /**
   * Creates a link by which a person signs in once, within {@link #LINK_LIFE}.
   *
   * @throws UnknownPerson if there is nobody with this user name
   */
  @Transactional
  @OnlyFor({Role.ADMIN, Role.TENANT_ADMIN})
  public SignInLink issueLink(UserId user, Actor actor) {
    ledger.lock();
    var person = people.named(user.value()).orElseThrow(() -> new UnknownPerson(user)).person();
    visible.check(person.tenant());
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    links.removeExpiredBefore(now);
    var link = new SignInLink(person.user(), SecretGenerator.next(random), now.plus(LINK_LIFE));
    links.put(SignInLinkRow.of(link));
    records.record(actor, person.user(), "sign-in link issued");
    log.note(Kind.LINK_ISSUED, person.user(), "");
    return link;
  }

  /** Signs in the person whom a link was made for; works once, and only on this machine. */
  public LinkOutcome redeem(String token, Visit visit) {
    if (!visit.isOnThisMachine()) {
      noteRefusedLink(visit);
      return new LinkOutcome.OnlyFromHere();
    }
    var next = steps.afterLink(token, visit).orElse(null);
    return switch (next) {
      case Step.Last(var welcome) -> new LinkOutcome.SignedIn(welcome);
      case Step.Half(var request) -> new LinkOutcome.CodeNeeded(request);
      case null -> {
        noteRefusedLink(visit);
        yield new LinkOutcome.NoLongerGood();
      }
    };
  }

  private void noteRefusedLink(Visit visit) {
    if (refusedLinks.areWorthNoting(visit.network())) {
      log.noteStranger(Kind.LINK_REFUSED, "", visit.address());
    }
  }

  private void noteFailure(@Nullable PersonRow row, String name, Visit visit) {
    if (row == null) {
      log.noteStranger(Kind.SIGN_IN_FAILED, name, visit.address());
    } else {
      log.note(Kind.SIGN_IN_FAILED, row.person().user(), visit.address());
    }
  }
}
