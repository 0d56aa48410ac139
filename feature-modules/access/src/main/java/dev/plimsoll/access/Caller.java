package dev.plimsoll.access;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.ledger.Actor;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The author of a request: a signed-in person, or an application with an API key, perhaps on behalf
 * of one of its users.
 *
 * @param user the person, or the application's user; percentage rollouts go by it
 * @param name for people to read
 * @param keyName the API key that was used; null for a signed-in person
 * @param features the features that the API key may use; null for all
 */
public record Caller(
    UserId user,
    String name,
    TenantId tenant,
    Set<Role> roles,
    @Nullable String keyName,
    @Nullable Set<FeatureKey> features) {
  public Caller {
    roles = Set.copyOf(roles);
    features = features == null ? null : Set.copyOf(features);
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }

  /** Whether the caller may use features that are for staff only. */
  public boolean isStaff() {
    return has(Role.STAFF) || has(Role.ADMIN);
  }

  public boolean mayUse(FeatureKey feature) {
    return features == null || features.contains(feature);
  }

  /** This application on behalf of one of its users. */
  public Caller onBehalfOf(UserId other) {
    return new Caller(other, name, tenant, roles, keyName, features);
  }

  /** The caller as the ledger names them. */
  public Actor actor() {
    return new Actor(keyName == null ? user.value() : "key " + keyName);
  }
}
