package dev.plimsoll.serving.fakes;

import dev.plimsoll.access.Caller;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.CapabilityLevels;
import dev.plimsoll.features.FeatureCatalog;
import dev.plimsoll.features.settings.CapabilityLevel;
import dev.plimsoll.flags.FeatureFlags;
import dev.plimsoll.flags.FlagDecision;
import dev.plimsoll.flags.FlagReason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Features that are on for everyone at the level full, unless a test says otherwise. */
public final class FakeFeatures extends FeatureCatalog {
  private final Map<FeatureKey, AiFeature> features = new LinkedHashMap<>();
  public FlagDecision decision = new FlagDecision.On(7, FlagReason.EVERYONE);
  public CapabilityLevel level = CapabilityLevel.FULL;

  public final FeatureFlags flags =
      new FeatureFlags() {
        @Override
        public FlagDecision decide(FeatureKey feature, Caller caller) {
          return decision;
        }
      };

  public final CapabilityLevels levels =
      new CapabilityLevels() {
        @Override
        public CapabilityLevel of(FeatureKey feature) {
          return level;
        }
      };

  /** Adds a feature, or puts it in the place of the one with its key. */
  public void put(AiFeature feature) {
    features.put(feature.key(), feature);
  }

  @Override
  public List<AiFeature> all() {
    return List.copyOf(features.values());
  }

  @Override
  public AiFeature feature(FeatureKey key) {
    return features.get(key);
  }
}
