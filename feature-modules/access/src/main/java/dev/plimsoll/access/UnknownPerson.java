package dev.plimsoll.access;

import dev.plimsoll.domain.UserId;

/** There is nobody with this user name. */
public final class UnknownPerson extends RuntimeException {
  UnknownPerson(UserId user) {
    super("there is no person '" + user + "'");
  }
}
