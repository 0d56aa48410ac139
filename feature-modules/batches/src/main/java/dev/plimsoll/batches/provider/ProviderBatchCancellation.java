package dev.plimsoll.batches.provider;

import dev.plimsoll.batches.api.Batch;
import dev.plimsoll.batches.api.ProviderBatch;
import dev.plimsoll.batches.store.BatchTable;
import dev.plimsoll.flags.FeatureFlags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Cancels provider batches whose answers are no longer wanted, because the batch was cancelled or
 * expired, or the feature was killed.
 */
@ApplicationScoped
class ProviderBatchCancellation {
  @Inject BatchTable batches;
  @Inject FeatureFlags flags;
  @Inject Clock clock;

  boolean has(ProviderBatch providerBatch) {
    var batch = batches.find(providerBatch.batch()).orElse(null);
    return batch == null || batch.drops(clock.instant()) || isKilled(batch);
  }

  private boolean isKilled(Batch batch) {
    return flags.flag(batch.feature()).filter(flag -> flag.killed()).isPresent();
  }
}
