package dev.plimsoll.ui.home;

import dev.plimsoll.access.Role;
import dev.plimsoll.access.keys.ApiKeys;
import dev.plimsoll.access.people.People;
import dev.plimsoll.calls.CallLog;
import dev.plimsoll.calls.record.CallFilter;
import dev.plimsoll.costs.Budgets;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.evals.sets.GoldenSets;
import dev.plimsoll.features.FeatureCatalog;
import dev.plimsoll.features.settings.FallbackStep;
import dev.plimsoll.models.catalogue.Catalogue;
import dev.plimsoll.models.catalogue.Model;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Knows which steps of the set-up are done. */
@Dependent
class SetUpProgress {
  private final Catalogue models;
  private final FeatureCatalog features;
  private final Budgets budgets;
  private final CallLog calls;
  private final GoldenSets goldenSets;
  private final People people;
  private final ApiKeys keys;

  @Inject
  SetUpProgress(
      Catalogue models,
      FeatureCatalog features,
      Budgets budgets,
      CallLog calls,
      GoldenSets goldenSets,
      People people,
      ApiKeys keys) {
    this.models = models;
    this.features = features;
    this.budgets = budgets;
    this.calls = calls;
    this.goldenSets = goldenSets;
    this.people = people;
    this.keys = keys;
  }

  Set<SetUpStep> done() {
    var remote = remote();
    var done = EnumSet.noneOf(SetUpStep.class);
    for (var step : SetUpStep.values()) {
      if (isDone(step, remote)) {
        done.add(step);
      }
    }
    return done;
  }

  /**
   * @param remote the models of providers
   */
  private boolean isDone(SetUpStep step, Set<ModelKey> remote) {
    return switch (step) {
      case MODEL -> !remote.isEmpty();
      case FEATURE -> asksAny(remote);
      case BUDGET -> !budgets.all().isEmpty();
      case QUESTION -> !calls.older(CallFilter.ALL, null, 1).calls().isEmpty();
      case GOLDEN_SET -> !goldenSets.all().isEmpty();
      case REVIEWER -> people.all().stream().anyMatch(it -> it.roles().contains(Role.REVIEWER));
      case APPLICATION -> keys.all().stream().anyMatch(key -> key.lastUsedOn() != null);
    };
  }

  /** The models of providers, beside the one that comes with Plimsoll. */
  private Set<ModelKey> remote() {
    return models.models().stream()
        .filter(model -> model.provider().baseUrl() != null)
        .map(Model::key)
        .collect(Collectors.toSet());
  }

  private boolean asksAny(Set<ModelKey> remote) {
    return features.all().stream()
        .flatMap(feature -> feature.fallback().steps().stream())
        .anyMatch(step -> step instanceof FallbackStep.Model(var key) && remote.contains(key));
  }
}
