package dev.plimsoll.access.signin;

import dev.plimsoll.access.OnlyFor;
import dev.plimsoll.access.Role;
import dev.plimsoll.access.VisibleTenants;
import dev.plimsoll.access.people.Passwords;
import dev.plimsoll.access.people.People;
import dev.plimsoll.access.people.Person;
import dev.plimsoll.access.people.PersonRow;
import dev.plimsoll.access.people.PersonRows;
import dev.plimsoll.access.people.UnknownPerson;
import dev.plimsoll.access.security.SecurityEvent.Kind;
import dev.plimsoll.access.security.SecurityLog;
import dev.plimsoll.access.sessions.KnownBrowsers;
import dev.plimsoll.access.sessions.PersonSession;
import dev.plimsoll.access.signin.SignInOutcome.TryLater;
import dev.plimsoll.access.signin.SignInOutcome.WrongCredentials;
import dev.plimsoll.access.signin.SignInThrottle.Attempt;
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
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Signs people in, by password or by a link that works once, and out. */
@ApplicationScoped
public class SignIn {
  /** How long a sign-in link is valid. */
  public static final Duration LINK_LIFE = Duration.ofDays(1);

  private static final Logger LOG = System.getLogger(SignIn.class.getName());

  private final PersonRows people;
  private final People accounts;
  private final SignInLinkRows links;
  private final Passwords passwords;
  private final KnownBrowsers browsers;
  private final Ledger ledger;
  private final SignInRecords records;
  private final SecurityLog log;
  private final VisibleTenants visible;
  private final Clock clock;
  private final RandomGenerator random;
  private final SignInThrottle throttle;
  private final RefusedLinks refusedLinks;

  @Inject
  public SignIn(
      PersonRows people,
      People accounts,
      SignInLinkRows links,
      Passwords passwords,
      KnownBrowsers browsers,
      Ledger ledger,
      SignInRecords records,
      SecurityLog log,
      VisibleTenants visible,
      Clock clock,
      RandomGenerator random) {
    this.people = people;
    this.accounts = accounts;
    this.links = links;
    this.passwords = passwords;
    this.browsers = browsers;
    this.ledger = ledger;
    this.records = records;
    this.log = log;
    this.visible = visible;
    this.clock = clock;
    this.random = random;
    throttle = new SignInThrottle(clock);
    refusedLinks = new RefusedLinks(clock);
  }

  /** Signs a person in by password. Takes as long for an unknown user name. */
  public SignInOutcome signIn(String userName, String password, Visit visit) {
    var name = userName.strip().toLowerCase(Locale.ROOT);
    var user = Person.USER_NAME.matcher(name).matches() ? name : "";
    var attempt = attempt(user, visit);
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
    throttle.succeeded(attempt);
    return records
        .begin(row, visit, Kind.SIGNED_IN, "signed in by password")
        .<SignInOutcome>map(SignInOutcome.SignedIn::new)
        .orElseGet(WrongCredentials::new);
  }

  /**
   * Changes the password of whoever has this session, and ends their other sessions.
   *
   * @throws dev.plimsoll.access.people.InvalidPerson if the new password is too weak or too long
   */
  public PasswordChange changePassword(
      PersonSession session, String present, String next, Visit visit) {
    var user = session.person();
    var attempt = attempt(user.value(), visit);
    var wait = throttle.admit(attempt);
    if (!wait.isZero()) {
      return new PasswordChange.TryLater(wait);
    }
    var row = people.named(user.value()).orElseThrow(() -> new UnknownPerson(user));
    if (row.passwordHash() != null && !passwords.match(present, row.passwordHash())) {
      log.note(Kind.PASSWORD_CHANGE_FAILED, user, visit.address());
      return new PasswordChange.WrongPassword();
    }
    throttle.succeeded(attempt);
    accounts.changeOwnPassword(user, next, session.id());
    log.note(Kind.PASSWORD_CHANGED, user, visit.address());
    return new PasswordChange.Changed();
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
  @Transactional
  public LinkOutcome redeem(String token, Visit visit) {
    if (!visit.isOnThisMachine()) {
      noteRefusedLink(visit);
      return new LinkOutcome.OnlyFromHere();
    }
    ledger.lock();
    return links
        .lockedWithToken(token)
        .flatMap(link -> link.use(clock.instant().truncatedTo(ChronoUnit.MICROS)))
        .flatMap(this::personOf)
        .flatMap(row -> records.begin(row, visit, Kind.SIGNED_IN_BY_LINK, "signed in by link"))
        .<LinkOutcome>map(LinkOutcome.SignedIn::new)
        .orElseGet(() -> {
          noteRefusedLink(visit);
          return new LinkOutcome.NoLongerGood();
        });
  }

  private void noteRefusedLink(Visit visit) {
    if (refusedLinks.areWorthNoting(visit.network())) {
      log.noteStranger(Kind.LINK_REFUSED, "", visit.address());
    }
  }

  private Optional<PersonRow> personOf(SignInLinkRow used) {
    links.put(used);
    return people.named(used.person().value());
  }

  private Attempt attempt(String user, Visit visit) {
    var browser =
        user.isEmpty() || visit.browser().isEmpty()
            ? Optional.<String>empty()
            : browsers.known(visit.browser(), new UserId(user));
    return new Attempt(user, visit.network(), browser.orElse(null));
  }

  private void noteFailure(@Nullable PersonRow row, String name, Visit visit) {
    if (row == null) {
      log.noteStranger(Kind.SIGN_IN_FAILED, name, visit.address());
    } else {
      log.note(Kind.SIGN_IN_FAILED, row.person().user(), visit.address());
    }
  }
}
