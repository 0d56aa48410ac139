package dev.plimsoll.access.signin;

import dev.plimsoll.access.people.Passwords;
import dev.plimsoll.access.people.Person;
import dev.plimsoll.access.people.PersonRow;
import dev.plimsoll.access.people.PersonRows;
import dev.plimsoll.access.people.UnknownPerson;
import dev.plimsoll.access.signin.SignInOutcome.TryLater;
import dev.plimsoll.access.signin.SignInOutcome.WrongCredentials;
import dev.plimsoll.access.storage.SecretGenerator;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Ledger;
import jakarta.annotation.PostConstruct;
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

/** Signs people in, by password or by a link that works once. */
@ApplicationScoped
public class SignIn {
  /** How long a sign-in link is valid. */
  public static final Duration LINK_LIFE = Duration.ofDays(1);

  private static final Logger LOG = System.getLogger(SignIn.class.getName());

  @Inject PersonRows people;
  @Inject SignInLinkRows links;
  @Inject Passwords passwords;
  @Inject Ledger ledger;
  @Inject SignInRecords records;
  @Inject Clock clock;
  @Inject RandomGenerator random;

  @SuppressWarnings("NullAway.Init") // set before the first use
  private SignInThrottle throttle;

  @PostConstruct
  void startThrottle() {
    throttle = new SignInThrottle(clock);
  }

  /**
   * Signs a person in by password. Takes as long for an unknown user name.
   *
   * @param remoteAddress where the request came from; too many failures from one address make it
   *     wait
   */
  public SignInOutcome signIn(String userName, String password, String remoteAddress) {
    var name = userName.strip().toLowerCase(Locale.ROOT);
    var user = Person.USER_NAME.matcher(name).matches() ? name : "";
    var visitor = new RemoteAddress(remoteAddress).visitor();
    var wait = throttle.admit(user, visitor);
    if (!wait.isZero()) {
      LOG.log(Level.WARNING, "Too many wrong passwords, the last from {0}", visitor);
      return new TryLater(wait);
    }
    var row = people.named(user).orElse(null);
    if (!passwords.match(password, row == null ? null : row.passwordHash()) || row == null) {
      return new WrongCredentials();
    }
    throttle.succeeded(user, visitor);
    var caller = row.person().caller();
    records.record(caller.actor(), caller.user(), "signed in by password");
    return new SignInOutcome.SignedIn(caller);
  }

  /**
   * Creates a link by which a person signs in once, within {@link #LINK_LIFE}.
   *
   * @throws UnknownPerson if there is nobody with this user name
   */
  @Transactional
  public SignInLink issueLink(UserId user, Actor actor) {
    ledger.lock();
    var person = people.named(user.value()).orElseThrow(() -> new UnknownPerson(user)).person();
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    links.removeExpiredBefore(now);
    var link = new SignInLink(person.user(), SecretGenerator.next(random), now.plus(LINK_LIFE));
    links.put(SignInLinkRow.of(link));
    records.record(actor, person.user(), "sign-in link issued");
    return link;
  }

  /** Signs in the person whom a link was made for; works once, and only on this machine. */
  @Transactional
  public LinkOutcome redeem(String token, String remoteAddress) {
    if (!new RemoteAddress(remoteAddress).isLoopback()) {
      return new LinkOutcome.OnlyFromHere();
    }
    ledger.lock();
    return links
        .lockedWithToken(token)
        .flatMap(link -> link.use(clock.instant().truncatedTo(ChronoUnit.MICROS)))
        .flatMap(this::personOf)
        .map(this::welcome)
        .orElseGet(LinkOutcome.NoLongerGood::new);
  }

  private Optional<PersonRow> personOf(SignInLinkRow used) {
    links.put(used);
    return people.named(used.person().value());
  }

  private LinkOutcome welcome(PersonRow row) {
    var caller = row.person().caller();
    records.record(caller.actor(), caller.user(), "signed in by link");
    return new LinkOutcome.SignedIn(caller);
  }
}
