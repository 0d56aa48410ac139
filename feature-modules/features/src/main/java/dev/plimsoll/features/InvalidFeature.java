package dev.plimsoll.features;

import dev.plimsoll.domain.FeatureKey;

/** A definition of a feature that cannot be. */
public class InvalidFeature extends IllegalArgumentException {
  InvalidFeature(FeatureKey key, String field, String expected) {
    super("feature " + key + ": " + field + " must be " + expected);
  }

  InvalidFeature(FeatureKey key, IllegalArgumentException problem) {
    super("feature " + key + ": " + problem.getMessage(), problem);
  }
}
