package dev.plimsoll.calls.record;

import dev.plimsoll.access.Caller;
import dev.plimsoll.access.Role;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.UserId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The caller as they were when they asked.
 *
 * @param name for people to read
 * @param keyName the API key that was used; null for a signed-in person
 */
public record Requester(
    UserId user, String name, TenantId tenant, Set<Role> roles, @Nullable String keyName) {
  /** Stands for a caller who must stay anonymous. */
  public static final Requester UNNAMED =
      new Requester(new UserId("unnamed"), "", TenantId.DEFAULT, Set.of(), null);

  private static final String APPLICATION = "key:";

  public Requester {
    roles = Set.copyOf(roles);
  }

  /**
   * Whose data a call is. Calls from before users belonged to applications have only the name of
   * the key, which the application was named like.
   */
  public UserId owner() {
    var key = keyName;
    return key == null || user.application() != null || user.value().startsWith(APPLICATION)
        ? user
        : user.of(key);
  }

  public static Requester of(Caller caller) {
    return new Requester(
        caller.user(), caller.name(), caller.tenant(), caller.roles(), caller.keyName());
  }
}
