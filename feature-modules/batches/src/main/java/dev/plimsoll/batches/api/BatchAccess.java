package dev.plimsoll.batches.api;

import dev.plimsoll.access.Caller;
import dev.plimsoll.domain.TenantId;
import org.jspecify.annotations.Nullable;

/** Who may see the batches and files of an application: its own keys, and admins. */
public final class BatchAccess {
  private BatchAccess() {}

  /**
   * Whether this caller may.
   *
   * @param application null where nobody knows whose it is: whoever could see it before still can
   */
  static boolean isOpen(Caller caller, TenantId tenant, @Nullable String application) {
    return tenant.equals(caller.tenant())
        && (seesAll(caller) || application == null || application.equals(caller.application()));
  }

  /** Whether the caller sees those of all applications. */
  public static boolean seesAll(Caller caller) {
    return caller.isAdminOf(caller.tenant());
  }
}
