package dev.plimsoll.serving;

import dev.plimsoll.models.ModelUses;
import dev.plimsoll.serving.batches.ParcelTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Says which batches are under way at the provider of a model. */
@ApplicationScoped
class BatchesAtProviders {
  @Inject ParcelTable parcels;

  void tell(@Observes ModelUses uses) {
    parcels.out().stream()
        .filter(parcel -> parcel.model().equals(uses.model()))
        .forEach(parcel -> uses.add("the batch " + parcel.batch()));
  }
}
