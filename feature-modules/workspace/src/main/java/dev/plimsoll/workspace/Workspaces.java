package dev.plimsoll.workspace;

import static dev.plimsoll.workspace.WorkspaceFile.each;

import dev.plimsoll.access.ApiKeys;
import dev.plimsoll.access.People;
import dev.plimsoll.costs.Budgets;
import dev.plimsoll.costs.Prices;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.PromptName;
import dev.plimsoll.flags.FeatureFlags;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.models.ModelProviders;
import dev.plimsoll.prompts.PromptRegistry;
import dev.plimsoll.serving.FeatureCatalog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** Applies workspace files: all of one, or nothing of it. */
@ApplicationScoped
public class Workspaces {
  @Inject People people;
  @Inject ApiKeys keys;
  @Inject ModelProviders models;
  @Inject Prices prices;
  @Inject Budgets budgets;
  @Inject PromptRegistry prompts;
  @Inject FeatureCatalog features;
  @Inject FeatureFlags flags;
  @Inject Clock clock;
  @Inject Config config;

  /**
   * Applies a file. Applying it again changes nothing.
   *
   * @throws InvalidWorkspace when something in it is wrong; it names line, key and what was
   *     expected
   */
  @Transactional
  public void apply(Path file) {
    try {
      apply(file.toString(), Files.readString(file), Actor.WORKSPACE);
    } catch (IOException e) {
      throw new InvalidWorkspace(file.toString(), Problems.unreadable(e));
    }
  }

  @Transactional
  void apply(String name, String text, Actor actor) {
    var reader = new WorkspaceReader(this::environment);
    var file = reader.read(name, text);
    var reading = new Reading(this::environment, clock.instant());
    for (var provider : each(file.providers())) {
      models.declareProvider(reading.provider(provider), actor);
    }
    each(file.models()).forEach(model -> declare(model, reading, actor));
    for (var prompt : each(file.prompts())) {
      prompts.declare(
          new PromptName(prompt.name()), reading.prompt(prompt), reading.labels(prompt), actor);
    }
    each(file.features()).forEach(feature -> declare(feature, reading, actor));
    for (var person : each(file.people())) {
      people.declare(reading.person(person), actor);
    }
    for (var key : each(file.keys())) {
      keys.declare(reading.grant(key), reading.secret(key.secret()), actor);
    }
  }

  private void declare(WorkspaceFile.Model model, Reading reading, Actor actor) {
    var key = new ModelKey(model.key());
    models.declareModel(key, model.provider(), model.model(), actor);
    var price = model.price();
    if (price != null) {
      prices.declare(key, reading.price(price), actor);
    }
  }

  private void declare(WorkspaceFile.Feature feature, Reading reading, Actor actor) {
    var key = new FeatureKey(feature.key());
    features.declare(reading.feature(feature), actor);
    flags.declare(key, reading.rollout(feature.flag()), actor);
    var budget = feature.budget();
    if (budget != null) {
      budgets.declare(key, reading.budget(budget), actor);
    }
  }

  private @Nullable String environment(String name) {
    return config.getOptionalValue(name, String.class).orElse(null);
  }
}
