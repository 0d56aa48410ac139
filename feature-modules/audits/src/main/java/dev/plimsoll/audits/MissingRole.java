package dev.plimsoll.audits;

import dev.plimsoll.access.Caller;
import dev.plimsoll.access.Role;
import java.util.Locale;

/** The caller does not have the role that this needs. */
public class MissingRole extends RuntimeException {
  private MissingRole(Role role) {
    super("You need the role " + role.name().toLowerCase(Locale.ROOT) + ".");
  }

  static void unlessAdmin(Caller caller) {
    if (!caller.has(Role.ADMIN)) {
      throw new MissingRole(Role.ADMIN);
    }
  }

  static void unlessReviewer(Caller caller) {
    if (!caller.has(Role.REVIEWER) && !caller.has(Role.ADMIN)) {
      throw new MissingRole(Role.REVIEWER);
    }
  }
}
