package dev.plimsoll.access;

import dev.plimsoll.domain.TenantId;
import java.util.Set;

/** The caller does not have a role that this needs, or no longer, or is of another tenant. */
public final class NotAllowed extends RuntimeException {
  NotAllowed(Set<Role> roles) {
    super("this needs one of the roles " + roles);
  }

  NotAllowed(TenantId tenant) {
    super("this belongs to the tenant " + tenant);
  }
}
