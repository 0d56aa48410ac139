package dev.plimsoll.features.settings;

/** How far a feature has come on its way from a demo to a product. */
public enum FeatureStage {
  PROTOTYPE,
  INTERNAL,
  EVALUATED,
  PILOT,
  PRODUCTION
}
