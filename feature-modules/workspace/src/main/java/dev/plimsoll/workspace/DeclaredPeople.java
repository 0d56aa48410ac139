package dev.plimsoll.workspace;

import dev.plimsoll.access.Role;
import dev.plimsoll.access.people.Passwords;
import dev.plimsoll.access.people.People;
import dev.plimsoll.access.people.Person;
import dev.plimsoll.access.people.PersonDeclaration;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.LedgerFilter;
import dev.plimsoll.ledger.Subject;
import dev.plimsoll.platform.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The people that the workspace file declares. What somebody changes in the console holds until the
 * file says something else of that person than before.
 */
@ApplicationScoped
class DeclaredPeople {
  private static final Logger LOG = System.getLogger(DeclaredPeople.class.getName());
  private static final String KIND = "person";

  @Inject Declarations declarations;
  @Inject People people;
  @Inject Passwords passwords;
  @Inject Ledger ledger;

  /**
   * What the file said of a person; of the password only a hash.
   *
   * @param tenant null in what was noted before there were several
   */
  record Said(
      String name, @Nullable TenantId tenant, Set<Role> roles, @Nullable String passwordHash) {
    boolean isOf(Person person) {
      return name.equals(person.name())
          && Objects.requireNonNullElse(tenant, TenantId.DEFAULT).equals(person.tenant())
          && roles.equals(person.roles());
    }
  }

  /** Applies all of a file, and says in one line whom the console has changed since. */
  void declare(List<PersonDeclaration> given, Actor actor) {
    given.forEach(each -> declare(each, actor));
    var declared =
        given.stream().map(each -> each.person().user().value()).collect(Collectors.toSet());
    declarations.all(KIND, Said.class).keySet().stream()
        .filter(user -> !declared.contains(user))
        .forEach(user -> declarations.forget(KIND, user));
    var overruled = overruled();
    if (!overruled.isEmpty()) {
      LOG.log(
          Level.INFO,
          "These people are as somebody changed them in the console, not as the workspace file"
              + " declares them: {0}",
          overruled.stream().map(OverruledPerson::toString).collect(Collectors.joining(", ")));
    }
  }

  private void declare(PersonDeclaration given, Actor actor) {
    var person = given.person();
    var user = person.user();
    var before = declarations.said(KIND, user.value()).map(json -> Json.read(json, Said.class));
    if (before.filter(said -> isSame(said, given)).isPresent()) {
      return;
    }
    var password = given.password();
    var hash = password == null ? null : passwords.hash(password);
    declarations.put(
        KIND, user.value(), new Said(person.name(), person.tenant(), person.roles(), hash));
    // Before, nothing was noted of people: only the ledger knows who was removed.
    if (before.isPresent() || !wasRemoved(user)) {
      var isKept =
          people.named(user).isPresent()
              && before.filter(said -> isSamePassword(said, password)).isPresent();
      people.declareAsBefore(isKept ? new PersonDeclaration(person, null) : given, actor);
    }
  }

  private boolean isSame(Said said, PersonDeclaration given) {
    return said.isOf(given.person()) && isSamePassword(said, given.password());
  }

  private boolean isSamePassword(Said said, @Nullable String password) {
    return password == null
        ? said.passwordHash() == null
        : passwords.match(password, said.passwordHash());
  }

  private boolean wasRemoved(UserId user) {
    return ledger.page(LedgerFilter.of(new Subject(KIND, user.value())), 0, 1).stream()
        .anyMatch(entry -> entry.change().action().equals("removed"));
  }

  /** Those whom the console has removed or changed since the file declared them. */
  List<OverruledPerson> overruled() {
    return declarations.all(KIND, Said.class).entrySet().stream()
        .filter(said -> isOverruled(said.getKey(), said.getValue()))
        .map(said ->
            new OverruledPerson(said.getKey(), people.named(new UserId(said.getKey())).isEmpty()))
        .toList();
  }

  private boolean isOverruled(String user, Said said) {
    return people.named(new UserId(user)).filter(said::isOf).isEmpty();
  }
}
