package dev.plimsoll.access.totp;

import dev.plimsoll.access.OnlyFor;
import dev.plimsoll.access.Role;
import dev.plimsoll.access.VisibleTenants;
import dev.plimsoll.access.security.SecurityEvent.Kind;
import dev.plimsoll.access.security.SecurityLog;
import dev.plimsoll.access.sessions.PersonSession;
import dev.plimsoll.access.sessions.Sessions;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Change;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The second factors of people. One is turned on with a first right code, asks for another code at
 * each sign-in, and ends with a right code, by an admin, or with its person.
 */
@ApplicationScoped
public class SecondFactors {
  /** The subject in the ledger of all that concerns people. */
  private static final String PERSON = "person";

  /** No session stays. */
  private static final String NONE = "";

  private final SecondFactorRows rows;
  private final RecoveryCodes codes;
  private final Sessions sessions;
  private final SecurityLog log;
  private final VisibleTenants visible;
  private final Ledger ledger;
  private final Clock clock;

  @Inject
  SecondFactors(
      SecondFactorRows rows,
      RecoveryCodes codes,
      Sessions sessions,
      SecurityLog log,
      VisibleTenants visible,
      Ledger ledger,
      Clock clock) {
    this.rows = rows;
    this.codes = codes;
    this.sessions = sessions;
    this.log = log;
    this.visible = visible;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** That of a person, if they have turned it on. */
  public Optional<SecondFactor> of(UserId person) {
    return rows.of(person).map(row -> new SecondFactor(row.since(), codes.left(person)));
  }

  /** Those who have one, of the people whom the caller may see. */
  @OnlyFor({Role.ADMIN, Role.TENANT_ADMIN})
  public Set<UserId> people() {
    return visible.among(List.copyOf(rows.people().entrySet()), Map.Entry::getValue).stream()
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  public boolean isOn(UserId person) {
    return rows.of(person).isPresent();
  }

  /** Checks what a person typed, and uses it up: of two who send the same code, one is refused. */
  public CodeCheck check(UserId person, String typed) {
    var row = rows.of(person).orElse(null);
    if (row == null) {
      return CodeCheck.NOT_NEEDED;
    }
    var step = Totp.stepOf(digits(typed), row.secret(), clock.instant());
    if (step.isPresent() && rows.use(person, row.secret(), step.getAsLong())) {
      return CodeCheck.OF_APP;
    }
    return codes.use(person, typed) ? CodeCheck.OF_RECOVERY : CodeCheck.WRONG;
  }

  /**
   * Turns it on for whoever has this session, whose password was checked, and ends their other
   * sessions, which began without it.
   *
   * @param typed the first code of this secret, which proves that the app has it
   * @return new recovery codes; empty if the code is wrong or they already have a second factor
   */
  @Transactional
  public Optional<List<String>> turnOn(
      PersonSession session, TotpSecret secret, String typed, String address) {
    ledger.lock();
    var person = session.person();
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var step = Totp.stepOf(digits(typed), secret, now);
    if (step.isEmpty() || isOn(person)) {
      return Optional.empty();
    }
    rows.add(person, secret, step.getAsLong(), now);
    var _ = sessions.endAllOf(person, session.id());
    record(new Actor(person.value()), person, "second factor turned on", null);
    log.note(Kind.SECOND_FACTOR_ON, person, address);
    return Optional.of(codes.issue(person));
  }

  /** Turns it off for whoever has this session; false if what they typed is no right code. */
  @Transactional
  public boolean turnOff(PersonSession session, String typed, String address) {
    ledger.lock();
    var person = session.person();
    if (check(person, typed) == CodeCheck.WRONG) {
      return false;
    }
    if (removeOf(person)) {
      record(new Actor(person.value()), person, "second factor turned off", null);
      log.note(Kind.SECOND_FACTOR_OFF, person, address);
    }
    return true;
  }

  /**
   * Turns it off for a person who has neither their app nor a recovery code, and ends their
   * sessions.
   *
   * @throws ResetOfOwnFactor if admins reset their own, which takes a code
   */
  @Transactional
  @OnlyFor({Role.ADMIN, Role.TENANT_ADMIN})
  public void reset(UserId person, Actor actor, @Nullable String reason) {
    ledger.lock();
    if (actor.name().equals(person.value())) {
      throw new ResetOfOwnFactor();
    }
    var tenant = rows.people().get(person);
    if (tenant != null) {
      visible.check(tenant);
      var _ = removeOf(person);
      var _ = sessions.endAllOf(person, NONE);
      record(actor, person, "second factor reset", reason);
      log.note(Kind.SECOND_FACTOR_RESET, person, "");
    }
  }

  /** Removes that of a person who is removed; false if they had none. */
  @OnlyFor({Role.ADMIN, Role.TENANT_ADMIN})
  public boolean removeOf(UserId person) {
    codes.removeAllOf(person);
    return rows.remove(person);
  }

  private void record(Actor actor, UserId person, String action, @Nullable String reason) {
    var subject = new Subject(PERSON, person.value());
    ledger.record(new Change(actor, subject, action, reason, null, null));
  }

  /** Apps show codes in groups, and people copy them so. */
  private static String digits(String typed) {
    return typed.replaceAll("\\s", "");
  }
}
