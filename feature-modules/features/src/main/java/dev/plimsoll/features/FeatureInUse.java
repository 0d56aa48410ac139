package dev.plimsoll.features;

import dev.plimsoll.domain.FeatureKey;
import java.util.Set;

/** A feature that cannot be archived, because other features need it. */
public class FeatureInUse extends RuntimeException {
  private final Set<FeatureKey> users;

  FeatureInUse(FeatureKey key, Set<FeatureKey> users) {
    super("feature " + key + " judges the risk of answers of " + users);
    this.users = Set.copyOf(users);
  }

  /** The features that need it. */
  public Set<FeatureKey> users() {
    return users;
  }
}
