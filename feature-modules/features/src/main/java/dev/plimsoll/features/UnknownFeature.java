package dev.plimsoll.features;

import dev.plimsoll.domain.FeatureKey;

/** There is no feature of this key, or none that this caller may know of. */
public class UnknownFeature extends RuntimeException {
  private final transient FeatureKey feature;

  public UnknownFeature(FeatureKey key) {
    super("there is no AI feature '" + key + "'");
    feature = key;
  }

  public FeatureKey feature() {
    return feature;
  }
}
