package dev.plimsoll.access.people;

import dev.plimsoll.access.Caller;
import dev.plimsoll.access.Role;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.ledger.Actor;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in.
 *
 * @param user the user name, which may be an e-mail address in lower case
 * @param name for people to read
 */
public record Person(
    UserId user, String name, @Nullable String email, Set<Role> roles, TenantId tenant) {
  public static final Pattern USER_NAME = Pattern.compile("[a-z0-9][a-z0-9._@+-]{0,63}");
  private static final Pattern NAME = Pattern.compile("\\P{Cntrl}{1,128}");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,189}");

  private static final Set<Role> ADMINS = EnumSet.of(Role.ADMIN, Role.TENANT_ADMIN);

  public Person {
    InvalidPerson.unless(
        USER_NAME.matcher(user.value()).matches(),
        "user name must be 1 to 64 lower-case letters, digits or . _ @ + -, starting with a letter"
            + " or digit, but was '"
            + user
            + "'");
    InvalidPerson.unless(
        NAME.matcher(name).matches() && !name.isBlank(),
        "name of " + user + " must be 1 to 128 characters on one line");
    InvalidPerson.unless(
        email == null || EMAIL.matcher(email).matches(),
        "email of " + user + " must be an e-mail address, but was '" + email + "'");
    InvalidPerson.unless(!roles.isEmpty(), "roles of " + user + " must name at least one role");
    for (var role : roles) {
      InvalidPerson.unless(
          role.isFor(tenant),
          "roles of "
              + user
              + " must be such as people of the tenant "
              + tenant
              + " may have, but one was "
              + role.word());
    }
    roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
  }

  /** A person of the operator. */
  public Person(UserId user, String name, @Nullable String email, Set<Role> roles) {
    this(user, name, email, roles, TenantId.DEFAULT);
  }

  /** What people did stays with their tenant, and so do they. */
  void checkChange(Person after, Actor actor) {
    InvalidPerson.unless(
        tenant.equals(after.tenant),
        "tenant of " + user + " must stay " + tenant + ", but was '" + after.tenant + "'");
    checkRoles(after.roles, actor);
  }

  void checkRemoval(Actor actor) {
    checkRoles(Set.of(), actor);
  }

  /** Admins cannot lock themselves out, so there is always at least one. */
  private void checkRoles(Set<Role> after, Actor actor) {
    for (var admin : ADMINS) {
      var shutOut = roles.contains(admin) && !after.contains(admin);
      InvalidPerson.unless(
          !(shutOut && actor.name().equals(user.value())),
          "you cannot take the role "
              + admin.word()
              + " from yourself; ask another admin to do it");
    }
  }

  /** This person as the author of requests. */
  public Caller caller() {
    return new Caller(user, name, tenant, roles, null, null);
  }
}
