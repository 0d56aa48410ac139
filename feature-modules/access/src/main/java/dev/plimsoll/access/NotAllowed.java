package dev.plimsoll.access;

import java.util.Set;

/** The caller does not have a role that this needs, or no longer. */
public final class NotAllowed extends RuntimeException {
  NotAllowed(Set<Role> roles) {
    super("this needs one of the roles " + roles);
  }
}
