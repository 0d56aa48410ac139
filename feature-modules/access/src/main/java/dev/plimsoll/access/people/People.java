package dev.plimsoll.access.people;

import dev.plimsoll.domain.UserId;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Change;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.Subject;
import dev.plimsoll.platform.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people who may sign in. */
@ApplicationScoped
public class People {
  @Inject PersonCache people;
  @Inject PersonRows rows;
  @Inject Passwords passwords;
  @Inject Ledger ledger;

  /** All people, sorted by name; from memory. */
  public List<Person> all() {
    return people.people().values().stream()
        .sorted(Comparator.comparing(Person::name).thenComparing(person -> person.user().value()))
        .toList();
  }

  /** The person with this user name; from memory. */
  public Optional<Person> named(UserId user) {
    return Optional.ofNullable(people.people().get(user));
  }

  /**
   * Creates or changes a person, as declared.
   *
   * @throws InvalidPerson if the password is too short or too long, or if admins take that role
   *     from themselves
   */
  @Transactional
  public void declare(PersonDeclaration declaration, Actor actor) {
    ledger.lock();
    var person = declaration.person();
    var found = rows.named(person.user().value());
    if (found.isEmpty()) {
      rows.put(person);
      record(actor, person.user(), "added", null, null, person);
    } else if (!found.get().person().equals(person)) {
      var before = found.get().person();
      before.checkChange(person.roles(), actor);
      rows.put(person);
      record(actor, person.user(), "changed", null, before, person);
    }
    if (declaration.password() != null) {
      declarePassword(person.user(), declaration.password(), actor);
    }
  }

  /**
   * Changes a person's password.
   *
   * @throws UnknownPerson if there is nobody with this user name
   * @throws InvalidPerson if the password is too short or too long
   */
  @Transactional
  public void setPassword(UserId user, String password, Actor actor) {
    var hash = passwords.hash(password);
    ledger.lock();
    rows.changePassword(existing(user).person().user(), hash);
    record(actor, user, "password set", null, null, null);
  }

  /**
   * Removes a person, who can no longer sign in; their open sessions end on the next click. What
   * they did stays on record.
   *
   * @throws UnknownPerson if there is nobody with this user name
   * @throws InvalidPerson if admins remove themselves
   */
  @Transactional
  public void remove(UserId user, Actor actor, @Nullable String reason) {
    ledger.lock();
    var person = existing(user).person();
    person.checkChange(Set.of(), actor);
    rows.remove(user);
    record(actor, user, "removed", reason, person, null);
  }

  private void declarePassword(UserId user, String password, Actor actor) {
    if (!passwords.match(password, existing(user).passwordHash())) {
      setPassword(user, password, actor);
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
