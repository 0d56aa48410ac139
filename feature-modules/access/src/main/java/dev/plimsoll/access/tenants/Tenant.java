package dev.plimsoll.access.tenants;

import dev.plimsoll.domain.TenantId;
import java.util.regex.Pattern;

/**
 * An organisation with people, keys, budgets and records of its own.
 *
 * @param name for people to read
 */
public record Tenant(TenantId id, String name) {
  private static final Pattern NAME = Pattern.compile("\\P{Cntrl}{1,128}");

  public Tenant {
    InvalidTenant.unless(
        NAME.matcher(name).matches() && !name.isBlank(),
        "name of tenant " + id + " must be 1 to 128 characters on one line");
  }
}
