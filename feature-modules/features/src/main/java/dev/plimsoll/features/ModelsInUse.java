package dev.plimsoll.features;

import dev.plimsoll.models.catalogue.ModelUses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Says which features need a model. */
@ApplicationScoped
class ModelsInUse {
  @Inject FeatureRows features;

  void tell(@Observes ModelUses uses) {
    features.all().stream()
        .filter(feature -> feature.fallback().models().contains(uses.model()))
        .forEach(feature -> uses.add("the feature " + feature.key()));
  }
}
