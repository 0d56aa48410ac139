package dev.plimsoll.access;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.ledger.Actor;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks: a signed-in person, or an application with an API key, perhaps for a user of its own.
 *
 * @param user the person, or the application's user; flags are bucketed by it
 * @param name for people to read
 * @param keyName the API key that was shown; null for a signed-in person
 * @param features those that the API key may use; null for all
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

  /** Whether features for staff are open to this caller. */
  public boolean isStaff() {
    return has(Role.STAFF) || has(Role.ADMIN);
  }

  public boolean mayUse(FeatureKey feature) {
    return features == null || features.contains(feature);
  }

  /** The same application, asking for one of its users. */
  public Caller onBehalfOf(UserId other) {
    return new Caller(other, name, tenant, roles, keyName, features);
  }

  /** As the ledger names this caller. */
  public Actor actor() {
    return new Actor(keyName == null ? user.value() : "key " + keyName);
  }
}
