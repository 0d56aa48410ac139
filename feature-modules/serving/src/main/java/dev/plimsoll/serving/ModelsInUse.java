package dev.plimsoll.serving;

import dev.plimsoll.models.ModelUses;
import dev.plimsoll.serving.batches.ParcelTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Says which features need a model, and which batches are under way at its provider. */
@ApplicationScoped
class ModelsInUse {
  @Inject FeatureRows features;
  @Inject ParcelTable parcels;

  void tell(@Observes ModelUses uses) {
    features.all().stream()
        .filter(feature -> feature.models().contains(uses.model()))
        .forEach(feature -> uses.add("the feature " + feature.key()));
    parcels.out().stream()
        .filter(parcel -> parcel.model().equals(uses.model()))
        .forEach(parcel -> uses.add("the batch " + parcel.batch()));
  }
}
