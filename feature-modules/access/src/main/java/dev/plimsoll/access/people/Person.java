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
    roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
  }

  /** A person of the default tenant, which is the only one in most installations. */
  public Person(UserId user, String name, @Nullable String email, Set<Role> roles) {
    this(user, name, email, roles, TenantId.DEFAULT);
  }

  /** Admins cannot lock themselves out, so there is always at least one. */
  void checkChange(Set<Role> after, Actor actor) {
    var shutOut = roles.contains(Role.ADMIN) && !after.contains(Role.ADMIN);
    InvalidPerson.unless(
        !(shutOut && actor.name().equals(user.value())),
        "you cannot take the role admin from yourself; ask another admin to do it");
  }

  /** This person as the author of requests. */
  public Caller caller() {
    return new Caller(user, name, tenant, roles, null, null);
  }
}
