package dev.plimsoll.flags;

import dev.plimsoll.access.Caller;
import dev.plimsoll.access.Role;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.UserId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** People and flags that the tests speak of. */
final class Samples {
  static final FeatureKey HELP = new FeatureKey("help-assistant");
  static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private Samples() {}

  static Flag flag(Rollout rollout) {
    return Flag.created(HELP, rollout, NOON);
  }

  static Rollout.Pilot pilot(String... users) {
    return new Rollout.Pilot(Arrays.stream(users).map(UserId::new).collect(Collectors.toSet()));
  }

  static Caller user(String name) {
    return caller(name, Role.USER);
  }

  static Caller caller(String name, Role role) {
    return new Caller(new UserId(name), name, TenantId.DEFAULT, Set.of(role), null, null);
  }
}
