package dev.plimsoll.workspace;

import static dev.plimsoll.workspace.WorkspaceFile.each;

import dev.plimsoll.access.ApiKeys;
import dev.plimsoll.access.People;
import dev.plimsoll.costs.Budgets;
import dev.plimsoll.costs.breakers.SpendBreakers;
import dev.plimsoll.costs.prices.Prices;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.PromptName;
import dev.plimsoll.features.FeatureCatalog;
import dev.plimsoll.flags.FeatureFlags;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.models.catalogue.ModelDeclarations;
import dev.plimsoll.prompts.PromptRegistry;
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
  @Inject ModelDeclarations models;
  @Inject Prices prices;
  @Inject Budgets budgets;
  @Inject SpendBreakers breakers;
  @Inject PromptRegistry prompts;
  @Inject FeatureCatalog features;
  @Inject FeatureFlags flags;
  @Inject Declarations declarations;
  @Inject Ledger ledger;
  @Inject Clock clock;
  @Inject Config config;

  /**
   * Applies what a file says differently since it was last applied; what was changed in the console
   * meanwhile stays. People and keys always become as the file says.
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

  /**
   * Whether the team's file has declared such a thing: what the console sets of it then holds until
   * the file says something else.
   *
   * @param kind such as {@code provider}, {@code model} or {@code price}
   */
  @Transactional
  public boolean declares(String kind, String key) {
    return environment(WorkspaceAtStart.FILE) != null && declarations.know(kind, key);
  }

  @Transactional
  void apply(String name, String text, Actor actor) {
    var file = new WorkspaceReader(this::environment).read(name, text);
    var reading = new Reading(this::environment);
    var costs = new CostReading(clock.instant());
    var groundwork = new Groundwork(file, reading, models, actor);
    ledger.awaitTurn();
    each(file.providers()).forEach(provider -> declare(provider, reading, actor));
    each(file.models()).forEach(model -> declare(model, groundwork, costs));
    each(file.prompts()).forEach(prompt -> declare(prompt, reading, actor));
    each(file.features()).forEach(feature -> declare(feature, groundwork, costs));
    each(file.budgets()).forEach(budget -> declare(budget, costs, actor));
    for (var person : each(file.people())) {
      people.declare(reading.person(person), actor);
    }
    for (var key : each(file.keys())) {
      keys.declare(reading.grant(key), reading.secret(key.secret()), actor);
    }
  }

  private void declare(WorkspaceFile.Provider given, Reading reading, Actor actor) {
    var provider = reading.provider(given);
    declarations.apply("provider", given.name(), provider, () -> models.declare(provider, actor));
  }

  private void declare(WorkspaceFile.Model given, Groundwork groundwork, CostReading costs) {
    var key = new ModelKey(given.key());
    var model = groundwork.reading().model(given);
    declarations.apply("model", given.key(), model, () -> groundwork.declare(model));
    var price = given.price();
    if (price != null) {
      declarations.apply(
          "price",
          given.key(),
          price,
          () -> costs.prices(given).forEach(each -> prices.declare(key, each, groundwork.actor())));
    }
  }

  private void declare(WorkspaceFile.Prompt given, Reading reading, Actor actor) {
    declarations.apply(
        "prompt",
        given.name(),
        given,
        () ->
            prompts.declare(
                new PromptName(given.name()), reading.prompt(given), reading.labels(given), actor));
  }

  private void declare(WorkspaceFile.Feature given, Groundwork groundwork, CostReading costs) {
    var actor = groundwork.actor();
    var feature = FeatureReading.feature(given);
    var key = feature.key();
    declarations.apply(
        "feature",
        given.key(),
        feature,
        () -> {
          feature.models().forEach(groundwork::need);
          features.declare(feature, actor);
        });
    var rollout = FeatureReading.rollout(given.flag());
    declarations.apply("flag", given.key(), rollout, () -> flags.declare(key, rollout, actor));
    var budget = given.budget();
    if (budget != null) {
      declarations.apply(
          "budget", given.key(), budget, () -> budgets.declare(costs.budget(key, budget), actor));
    }
    var breaker = given.spendBreaker();
    if (breaker != null) {
      declarations.apply(
          "spend-breaker",
          given.key(),
          breaker,
          () -> breakers.declare(costs.breaker(key, breaker), actor));
    }
  }

  private void declare(WorkspaceFile.Budget given, CostReading costs, Actor actor) {
    var budget = costs.budget(given);
    declarations.apply("budget", given.name(), budget, () -> budgets.declare(budget, actor));
  }

  private @Nullable String environment(String name) {
    return config.getOptionalValue(name, String.class).orElse(null);
  }
}
