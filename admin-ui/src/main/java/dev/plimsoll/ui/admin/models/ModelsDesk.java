package dev.plimsoll.ui.admin.models;

import dev.plimsoll.costs.prices.PriceCatalogue;
import dev.plimsoll.models.ModelHealth;
import dev.plimsoll.models.ModelProviders;
import dev.plimsoll.models.ProviderConnections;
import dev.plimsoll.models.catalogue.Model;
import dev.plimsoll.models.catalogue.ModelDeclarations;
import dev.plimsoll.models.catalogue.Provider;
import dev.plimsoll.workspace.Workspaces;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** What the pages on models need from other modules, in one place. */
@Dependent
public record ModelsDesk(
    ModelProviders models,
    ModelDeclarations declarations,
    ProviderConnections connections,
    ConnectedModels connected,
    PriceCatalogue listPrices,
    Workspaces workspaces) {
  @Inject
  public ModelsDesk {}

  Optional<Provider> provider(String name) {
    return declarations.providers().stream().filter(it -> it.name().equals(name)).findFirst();
  }

  /** The health of a provider's models on this node. */
  List<ModelHealth> at(Provider provider) {
    return models.health().stream()
        .filter(health -> health.model().provider().name().equals(provider.name()))
        .toList();
  }

  boolean isInFile(Provider provider) {
    return workspaces.declares("provider", provider.name());
  }

  boolean isInFile(Model model) {
    return workspaces.declares("model", model.key().value());
  }
}
