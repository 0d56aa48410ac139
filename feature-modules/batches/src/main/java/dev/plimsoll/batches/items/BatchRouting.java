package dev.plimsoll.batches.items;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.features.FeatureCatalog;
import dev.plimsoll.models.ProviderBatches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Decides how the items of a batch are asked: by a provider's batch API, or one by one as normal
 * calls.
 */
@ApplicationScoped
public class BatchRouting {
  @Inject FeatureCatalog catalog;
  @Inject ProviderBatches providers;

  /** Whether the feature may ask a model whose provider takes batches. */
  public boolean leadsToProviders(FeatureKey feature) {
    return catalog.feature(feature).fallback().models().stream().anyMatch(providers::areTakenFor);
  }
}
