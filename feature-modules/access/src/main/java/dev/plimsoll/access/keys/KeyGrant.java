package dev.plimsoll.access.keys;

import dev.plimsoll.access.Caller;
import dev.plimsoll.access.Role;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an API key allows an application to do.
 *
 * @param name unique among active keys
 * @param application to which all belongs that is made with the key; keys that name the same one
 *     share it
 * @param features the AI features that it may use; null for all
 * @param scopes what it may be used for
 * @param expiresOn the last day, in UTC, on which it works; null if it works until it is revoked
 */
public record KeyGrant(
    String name,
    String application,
    TenantId tenant,
    Set<Role> roles,
    @Nullable Set<FeatureKey> features,
    Set<ApiScope> scopes,
    @Nullable LocalDate expiresOn) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._-]{0,63}");

  public KeyGrant {
    checkName("name", name);
    checkName("application of key " + name, application);
    InvalidApiKey.unless(!roles.isEmpty(), "roles of key " + name + " must name at least one role");
    InvalidApiKey.unless(
        !scopes.isEmpty(), "scopes of key " + name + " must name at least one scope");
    for (var role : roles) {
      InvalidApiKey.unless(
          role.isFor(tenant),
          "roles of key "
              + name
              + " must be such as keys of the tenant "
              + tenant
              + " may have, but one was "
              + role.word());
    }
    for (var scope : scopes) {
      InvalidApiKey.unless(
          scope.isFor(tenant),
          "scopes of key "
              + name
              + " must be such as keys of the tenant "
              + tenant
              + " may have, but one was "
              + scope);
    }
    roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
    features = features == null ? null : Set.copyOf(features);
    scopes = Set.copyOf(scopes);
  }

  /** A key that is an application of its own, for what keys of these roles are usually for. */
  public KeyGrant(
      String name, TenantId tenant, Set<Role> roles, @Nullable Set<FeatureKey> features) {
    this(name, name, tenant, roles, features, ApiScope.usual(roles), null);
  }

  /** A key of the operator. */
  public KeyGrant(String name, Set<Role> roles, @Nullable Set<FeatureKey> features) {
    this(name, TenantId.DEFAULT, roles, features);
  }

  private static void checkName(String what, String name) {
    InvalidApiKey.unless(
        NAME.matcher(name).matches(),
        what
            + " must be 1 to 64 letters, digits, spaces, dots, dashes or underscores, starting with"
            + " a letter or digit, but was '"
            + name
            + "'");
  }

  /** The key for this application. */
  public KeyGrant of(String other) {
    return new KeyGrant(name, other, tenant, roles, features, scopes, expiresOn);
  }

  /** The key for these purposes only. */
  public KeyGrant with(Set<ApiScope> others) {
    return new KeyGrant(name, application, tenant, roles, features, others, expiresOn);
  }

  /** The key until the end of a day in UTC. */
  public KeyGrant until(@Nullable LocalDate day) {
    return new KeyGrant(name, application, tenant, roles, features, scopes, day);
  }

  /** Whether the key may be used for this. */
  public boolean allows(ApiScope scope) {
    return scopes.stream().anyMatch(one -> one.includes(scope));
  }

  /** Whether the key may change anything below {@code /api}. */
  public boolean mayManage() {
    return scopes.stream().anyMatch(scope -> scope.verb() == ApiScope.Verb.MANAGE);
  }

  /** Whether the key's last day is over. */
  public boolean hasExpired(Instant now) {
    return expiresOn != null
        && !now.isBefore(expiresOn.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  /**
   * Whether whoever has this key may give out the other one: it allows nothing more, no longer, and
   * to no other application or tenant unless this key's role is that of their admin.
   */
  public boolean covers(KeyGrant other) {
    var othersFeatures = other.features;
    return (isAdminOf(other.tenant)
            || (tenant.equals(other.tenant)
                && roles.containsAll(other.roles)
                && application.equals(other.application)))
        && lastsAsLongAs(other)
        && other.scopes.stream().allMatch(this::allows)
        && (features == null || (othersFeatures != null && features.containsAll(othersFeatures)));
  }

  /** The operator's admins are those of all tenants. */
  private boolean isAdminOf(TenantId other) {
    return roles.contains(Role.ADMIN)
        || (roles.contains(Role.TENANT_ADMIN) && tenant.equals(other));
  }

  private boolean lastsAsLongAs(KeyGrant other) {
    var end = other.expiresOn;
    return expiresOn == null || (end != null && !end.isAfter(expiresOn));
  }

  /**
   * The application that uses the key. Its user id has a colon, which no person's has, so the two
   * cannot be confused.
   */
  public Caller caller() {
    return new Caller(
        new UserId("key:" + application), name, tenant, roles, name, application, features);
  }
}
