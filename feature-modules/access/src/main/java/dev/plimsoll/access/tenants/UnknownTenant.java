package dev.plimsoll.access.tenants;

import dev.plimsoll.domain.TenantId;

/** There is no tenant with this id. */
public final class UnknownTenant extends RuntimeException {
  UnknownTenant(TenantId id) {
    super("there is no tenant '" + id + "'");
  }
}
