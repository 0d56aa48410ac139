package dev.plimsoll.batches.provider;

import dev.plimsoll.batches.store.ProviderBatchTable;
import dev.plimsoll.models.catalogue.ModelUses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Says which batches are under way at the provider of a model. */
@ApplicationScoped
class BatchesAtProviders {
  @Inject ProviderBatchTable parcels;

  void tell(@Observes ModelUses uses) {
    parcels.out().stream()
        .filter(parcel -> parcel.model().equals(uses.model()))
        .forEach(parcel -> uses.add("the batch " + parcel.batch()));
  }
}
