package dev.plimsoll.access;

import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.ledger.Actor;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The author of a request: a signed-in person, or an application with an API key, perhaps on behalf
 * of one of its users.
 *
 * @param user the person, or the application's user, who is another one in another application
 * @param name for people to read
 * @param keyName the API key that was used; null for a signed-in person
 * @param application the application of that key, to which belongs what it makes: its users,
 *     conversations, jobs, batches, files, idempotency keys and caches; null for a signed-in person
 * @param features the features that the API key may use; null for all
 */
public record Caller(
    UserId user,
    String name,
    TenantId tenant,
    Set<Role> roles,
    @Nullable String keyName,
    @Nullable String application,
    @Nullable Set<FeatureKey> features) {
  public Caller {
    // Those that were stored before there were applications.
    application = application == null ? keyName : application;
    roles = Set.copyOf(roles);
    features = features == null ? null : Set.copyOf(features);
  }

  /** A person, or an application that is named like its only key. */
  public Caller(
      UserId user,
      String name,
      TenantId tenant,
      Set<Role> roles,
      @Nullable String keyName,
      @Nullable Set<FeatureKey> features) {
    this(user, name, tenant, roles, keyName, keyName, features);
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

  /**
   * This application on behalf of one of its users.
   *
   * @param own the user's id as the application passed it
   */
  public Caller onBehalfOf(UserId own) {
    var other = application == null ? own : own.of(application);
    return new Caller(other, name, tenant, roles, keyName, application, features);
  }

  /**
   * A conversation of this caller.
   *
   * @param own its id as the application passed it
   */
  public ConversationId conversation(ConversationId own) {
    return application == null ? own : own.of(application);
  }

  /** Whether a thing that an application made is this caller's to see. */
  public boolean isOf(TenantId otherTenant, @Nullable String otherApplication) {
    return tenant.equals(otherTenant) && Objects.equals(application, otherApplication);
  }

  /** Whether the caller may see what anybody of a tenant made. */
  public boolean isAdminOf(TenantId otherTenant) {
    return (has(Role.ADMIN) || has(Role.TENANT_ADMIN)) && tenant.equals(otherTenant);
  }

  /** Whether both are the same user, by whichever key of the same application they ask. */
  public boolean isSame(Caller other) {
    return isOf(other.tenant, other.application) && user.local().equals(other.user.local());
  }

  /** A key as the ledger names it. */
  public static Actor actorOf(String keyName) {
    return new Actor("key " + keyName);
  }

  /** The caller as the ledger names them. */
  public Actor actor() {
    return keyName == null ? new Actor(user.value()) : actorOf(keyName);
  }
}
