package dev.plimsoll.access.people;

import dev.plimsoll.domain.UserId;

/** There is nobody with this user name. */
public final class UnknownPerson extends RuntimeException {
  public UnknownPerson(UserId user) {
    super("there is no person with the user name '" + user + "'");
  }
}
