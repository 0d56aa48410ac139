package dev.plimsoll.batches.provider;

import dev.plimsoll.batches.store.ProviderBatchTable;
import dev.plimsoll.models.catalogue.ModelUses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Names the batches that are open at the provider of a model. */
@ApplicationScoped
class BatchesAtProviders {
  @Inject ProviderBatchTable providerBatches;

  void report(@Observes ModelUses uses) {
    providerBatches.out().stream()
        .filter(providerBatch -> providerBatch.model().equals(uses.model()))
        .forEach(providerBatch -> uses.add("the batch " + providerBatch.batch()));
  }
}
