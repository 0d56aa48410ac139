package dev.plimsoll.batches.items;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.features.FeatureCatalog;
import dev.plimsoll.models.ProviderBatches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Which way the items of a batch go: to a provider's batches, or one by one with all calls. */
@ApplicationScoped
public class BatchRouting {
  @Inject FeatureCatalog catalog;
  @Inject ProviderBatches providers;

  /** Whether a model that the feature may ask is of a provider that takes batches. */
  public boolean leadsToProviders(FeatureKey feature) {
    return catalog.feature(feature).fallback().models().stream().anyMatch(providers::areTakenFor);
  }
}
