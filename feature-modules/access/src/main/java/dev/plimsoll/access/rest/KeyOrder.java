package dev.plimsoll.access.rest;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.plimsoll.access.Role;
import dev.plimsoll.access.keys.ApiScope;
import dev.plimsoll.access.keys.KeyGrant;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.platform.JsonBody;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The bodies of requests for keys, whose fields may all be left out but the name. */
final class KeyOrder {
  private KeyOrder() {}

  /** The key to be issued. */
  record Issue(
      @Nullable String name,
      @Nullable String application,
      @Nullable String tenant,
      @JsonSetter(contentNulls = Nulls.FAIL) @Nullable Set<String> roles,
      @JsonSetter(contentNulls = Nulls.FAIL) @Nullable Set<String> features,
      @JsonSetter(contentNulls = Nulls.FAIL) @Nullable Set<String> scopes,
      @Nullable String expires) {

    /**
     * @param own the tenant of whoever orders it, and of the key unless the order names another
     */
    KeyGrant grant(TenantId own) {
      var given = name == null ? "" : name;
      var held = JsonBody.value("roles", this::heldRoles);
      var of = tenant == null ? own : JsonBody.value("tenant", () -> new TenantId(tenant));
      var usable = JsonBody.value("features", this::usableFeatures);
      var allowed = JsonBody.value("scopes", () -> allowedScopes(held));
      var lastDay =
          expires == null ? null : JsonBody.value("expires", () -> LocalDate.parse(expires));
      return JsonBody.value(
          "key",
          () ->
              new KeyGrant(
                  given,
                  Objects.requireNonNullElse(application, given),
                  of,
                  held,
                  usable,
                  allowed,
                  lastDay));
    }

    private @Nullable Set<FeatureKey> usableFeatures() {
      return features == null
          ? null
          : features.stream().map(FeatureKey::new).collect(Collectors.toSet());
    }

    private Set<ApiScope> allowedScopes(Set<Role> held) {
      return scopes == null
          ? ApiScope.usual(held)
          : scopes.stream().map(ApiScope::of).collect(Collectors.toSet());
    }

    private Set<Role> heldRoles() {
      return roles == null
          ? EnumSet.of(Role.USER)
          : roles.stream()
              .map(Role::of)
              .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }
  }

  /** The end of the secret of now; at once if it is left out. */
  record Rotation(@Nullable String formerUntil) {
    static final Duration LONGEST = Duration.ofDays(30);

    Instant until(Instant now) {
      var until =
          formerUntil == null
              ? now
              : JsonBody.value("formerUntil", () -> Instant.parse(formerUntil));
      if (until.isAfter(now.plus(LONGEST))) {
        throw JsonBody.refused("formerUntil", "formerUntil must be within 30 days");
      }
      return until;
    }
  }
}
