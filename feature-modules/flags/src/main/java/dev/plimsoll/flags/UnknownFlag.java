package dev.plimsoll.flags;

import dev.plimsoll.domain.FeatureKey;

/** There is no flag for this feature. */
public class UnknownFlag extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnknownFlag(FeatureKey feature) {
    super("there is no flag for the feature '" + feature + "'");
  }
}
