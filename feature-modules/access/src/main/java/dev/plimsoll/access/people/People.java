package dev.plimsoll.access.people;

import dev.plimsoll.access.OnlyFor;
import dev.plimsoll.access.Role;
import dev.plimsoll.access.VisibleTenants;
import dev.plimsoll.access.security.SecurityEvent.Kind;
import dev.plimsoll.access.security.SecurityLog;
import dev.plimsoll.access.sessions.KnownBrowsers;
import dev.plimsoll.access.sessions.Sessions;
import dev.plimsoll.access.storage.DisplayName;
import dev.plimsoll.access.tenants.TenantRows;
import dev.plimsoll.access.totp.SecondFactors;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Change;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.Subject;
import dev.plimsoll.platform.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The people who may sign in. */
@ApplicationScoped
public class People {
  /** No session stays. */
  private static final String NONE = "";

  @Inject PersonCache people;
  @Inject PersonRows rows;
  @Inject TenantRows tenants;
  @Inject VisibleTenants visible;
  @Inject Passwords passwords;
  @Inject Sessions sessions;
  @Inject KnownBrowsers browsers;
  @Inject SecondFactors factors;
  @Inject SecurityLog log;
  @Inject Ledger ledger;
  @Inject Event<AccessEnded> ended;

  /** All people whom the caller may see, sorted by name; from memory. */
  public List<Person> all() {
    return visible.among(List.copyOf(people.people().values()), Person::tenant).stream()
        .sorted(Comparator.comparing(Person::name).thenComparing(person -> person.user().value()))
        .toList();
  }

  /** The person with this user name; from memory. */
  public Optional<Person> named(UserId user) {
    return Optional.ofNullable(people.people().get(user));
  }

  /**
   * Creates or changes a person, as declared. Other roles end their sessions and sign-in links.
   *
   * @throws InvalidPerson if the password is too weak or too long, if admins take that role from
   *     themselves, or if the tenant does not exist or is another one than before
   */
  @Transactional
  @OnlyFor({Role.ADMIN, Role.TENANT_ADMIN})
  public void declare(PersonDeclaration declaration, Actor actor) {
    var user = declaration.person().user();
    InvalidPerson.unless(
        DisplayName.isPlain(declaration.person().name()),
        "name of " + user + " must have no hidden signs");
    declare(declaration, actor, password -> passwords.hash(password, user));
  }

  /**
   * Creates or changes a person as {@link #declare} does, as a file says that may be older than the
   * rules for new passwords.
   *
   * @throws InvalidPerson as there, but for passwords that are too short or too long only
   */
  @Transactional
  @OnlyFor(Role.ADMIN)
  public void declareAsBefore(PersonDeclaration declaration, Actor actor) {
    declare(declaration, actor, passwords::hash);
  }

  private void declare(PersonDeclaration declaration, Actor actor, UnaryOperator<String> hashing) {
    ledger.lock();
    var person = declaration.person();
    visible.check(person.tenant());
    var found = rows.named(person.user().value());
    if (found.isEmpty()) {
      InvalidPerson.unless(
          tenants.include(person.tenant()),
          "tenant of " + person.user() + " must exist, but there is no '" + person.tenant() + "'");
      InvalidPerson.unless(
          !rows.belongsToAnother(person.tenant(), person.user()),
          "user name " + person.user() + " is or was used in another tenant; choose another one");
      rows.put(person);
      record(actor, person.user(), "added", null, null, person);
    } else if (!found.get().person().equals(person)) {
      var before = found.get().person();
      visible.check(before.tenant());
      before.checkChange(person, actor);
      rows.put(person);
      if (!before.roles().equals(person.roles())) {
        endSessionsOf(person.user(), NONE);
      }
      record(actor, person.user(), "changed", null, before, person);
    }
    if (declaration.password() != null) {
      declarePassword(person.user(), declaration.password(), actor, hashing);
    }
  }

  /**
   * Changes a person's password, which ends their sessions and sign-in links.
   *
   * @throws UnknownPerson if there is nobody with this user name
   * @throws InvalidPerson if the password is too weak or too long
   */
  @Transactional
  @OnlyFor({Role.ADMIN, Role.TENANT_ADMIN})
  public void setPassword(UserId user, String password, Actor actor) {
    visible.check(existing(user).person().tenant());
    setHash(user, passwords.hash(password, user), actor);
  }

  private void setHash(UserId user, String hash, Actor actor) {
    changeHash(user, hash, actor, "password set", NONE);
    log.note(Kind.PASSWORD_SET, user, "");
  }

  /**
   * Changes a person's own password, which ends their other sessions and their sign-in links. Who
   * they are was checked.
   *
   * @param session the id of the session that stays
   * @throws UnknownPerson if there is nobody with this user name
   * @throws InvalidPerson if the password is too weak or too long
   */
  @Transactional
  public void changeOwnPassword(UserId user, String password, String session) {
    var hash = passwords.hash(password, user);
    changeHash(user, hash, new Actor(user.value()), "password changed", session);
  }

  /**
   * Removes a person, who can no longer sign in, and ends their sessions and sign-in links. What
   * they did stays on record.
   *
   * @throws UnknownPerson if there is nobody with this user name
   * @throws InvalidPerson if admins remove themselves
   */
  @Transactional
  @OnlyFor({Role.ADMIN, Role.TENANT_ADMIN})
  public void remove(UserId user, Actor actor, @Nullable String reason) {
    ledger.lock();
    var person = existing(user).person();
    visible.check(person.tenant());
    person.checkRemoval(actor);
    rows.remove(user);
    endAccess(user, NONE);
    var _ = factors.removeOf(user);
    record(actor, user, "removed", reason, person, null);
  }

  /**
   * Ends all sessions and sign-in links of a person.
   *
   * @throws UnknownPerson if there is nobody with this user name
   */
  @Transactional
  @OnlyFor({Role.ADMIN, Role.TENANT_ADMIN})
  public void endSessions(UserId user, Actor actor, @Nullable String reason) {
    ledger.lock();
    var person = existing(user).person();
    visible.check(person.tenant());
    endSessionsOf(person.user(), NONE);
    record(actor, user, "sessions ended", reason, null, null);
    log.note(Kind.SESSIONS_ENDED, user, "");
  }

  private void changeHash(UserId user, String hash, Actor actor, String action, String session) {
    ledger.lock();
    rows.changePassword(existing(user).person().user(), hash);
    endAccess(user, session);
    record(actor, user, action, null, null, null);
  }

  /** Whoever knew the former password may have signed in with it. */
  private void endAccess(UserId user, String keptSession) {
    endSessionsOf(user, keptSession);
    browsers.forgetAllOf(user);
  }

  private void endSessionsOf(UserId user, String kept) {
    var _ = sessions.endAllOf(user, kept);
    ended.fire(new AccessEnded(user));
  }

  private void declarePassword(
      UserId user, String password, Actor actor, UnaryOperator<String> hashing) {
    if (!passwords.match(password, existing(user).passwordHash())) {
      setHash(user, hashing.apply(password), actor);
    }
  }

  private PersonRow existing(UserId user) {
    return rows.named(user.value()).orElseThrow(() -> new UnknownPerson(user));
  }

  private void record(
      Actor actor,
      UserId user,
      String action,
      @Nullable String reason,
      @Nullable Person before,
      @Nullable Person after) {
    var subject = new Subject(PersonCache.KIND, user.value());
    ledger.record(new Change(actor, subject, action, reason, written(before), written(after)));
  }

  private static @Nullable String written(@Nullable Person person) {
    return person == null ? null : Json.write(person);
  }
}
