package dev.plimsoll.features;

import dev.plimsoll.domain.FeatureKey;

/** A definition of a feature that cannot be. */
public class InvalidFeature extends RuntimeException {
  private static final long serialVersionUID = 1;

  InvalidFeature(FeatureKey key, String field, String expected) {
    super("feature " + key + ": " + field + " must be " + expected);
  }
}
