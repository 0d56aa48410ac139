package dev.plimsoll.serving.model;

import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.FeatureCatalog;
import dev.plimsoll.ledger.LedgerAppended;
import dev.plimsoll.models.ModelProviders;
import dev.plimsoll.models.api.ExampleLearner;
import dev.plimsoll.models.api.LabelledExample;
import dev.plimsoll.models.api.Task;
import dev.plimsoll.models.catalogue.Model;
import dev.plimsoll.platform.lifecycle.BackgroundExecutor;
import dev.plimsoll.platform.lifecycle.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Has the built-in model learn the labelled examples of features at the start and when they change,
 * before a question needs them.
 */
@ApplicationScoped
class ExampleTraining {
  private final FeatureCatalog catalog;
  private final ModelProviders models;
  private final ExampleLearner learner;
  private final BackgroundExecutor executor;

  @Inject
  ExampleTraining(
      FeatureCatalog catalog,
      ModelProviders models,
      ExampleLearner learner,
      BackgroundExecutor executor) {
    this.catalog = catalog;
    this.models = models;
    this.learner = learner;
    this.executor = executor;
  }

  void begin(@Observes @Priority(StartOrder.BACKGROUND) Startup event) {
    learn();
  }

  /** Runs after the catalog has read the changes. */
  void refresh(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) LedgerAppended change) {
    if (change.concerns(FeatureCatalog.KIND)) {
      learn();
    }
  }

  private void learn() {
    var _ =
        executor.start(
            "Learning labelled examples",
            () -> toLearn(catalog.all(), builtIn()).forEach(learner::learn));
  }

  private Set<ModelKey> builtIn() {
    return models.models().stream()
        .filter(model -> learner.serves(model.provider().kind()))
        .map(Model::key)
        .collect(Collectors.toSet());
  }

  /** The examples of features that a built-in model may have to label by. */
  static Stream<List<LabelledExample>> toLearn(
      Collection<AiFeature> features, Set<ModelKey> builtIn) {
    return features.stream()
        .filter(feature -> feature.task() == Task.CLASSIFY)
        .filter(feature -> feature.fallback().models().stream().anyMatch(builtIn::contains))
        .map(feature -> feature.examples().all())
        .filter(examples -> !examples.isEmpty());
  }
}
