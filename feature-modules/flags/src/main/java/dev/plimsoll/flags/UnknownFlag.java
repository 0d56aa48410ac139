package dev.plimsoll.flags;

import dev.plimsoll.domain.FeatureKey;

/** There is no flag for this feature. */
public class UnknownFlag extends RuntimeException {
  UnknownFlag(FeatureKey feature) {
    super("there is no flag for the feature '" + feature + "'");
  }
}
