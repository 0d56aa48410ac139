package dev.plimsoll.access.keys;

import dev.plimsoll.access.Caller;
import dev.plimsoll.access.Role;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.UserId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an API key allows an application to do.
 *
 * @param name unique among active keys
 * @param features the AI features that it may use; null for all
 */
public record KeyGrant(
    String name, TenantId tenant, Set<Role> roles, @Nullable Set<FeatureKey> features) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._-]{0,63}");

  public KeyGrant {
    InvalidApiKey.unless(
        NAME.matcher(name).matches(),
        "name must be 1 to 64 letters, digits, spaces, dots, dashes or underscores, starting with a"
            + " letter or digit, but was '"
            + name
            + "'");
    InvalidApiKey.unless(!roles.isEmpty(), "roles of key " + name + " must name at least one role");
    roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
    features = features == null ? null : Set.copyOf(features);
  }

  /** A key of the default tenant, which is the only one in most installations. */
  public KeyGrant(String name, Set<Role> roles, @Nullable Set<FeatureKey> features) {
    this(name, TenantId.DEFAULT, roles, features);
  }

  /**
   * The application that uses the key. Its user id has a colon, which no person's has, so the two
   * cannot be confused.
   */
  public Caller caller() {
    return new Caller(new UserId("key:" + name), name, tenant, roles, name, features);
  }
}
