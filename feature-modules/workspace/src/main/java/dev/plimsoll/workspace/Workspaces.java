package dev.plimsoll.workspace;

import static dev.plimsoll.workspace.WorkspaceFile.each;

import dev.plimsoll.access.keys.DeclaredKeys;
import dev.plimsoll.access.tenants.Tenants;
import dev.plimsoll.costs.Budgets;
import dev.plimsoll.costs.breakers.SpendBreakers;
import dev.plimsoll.costs.prices.Prices;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.PromptName;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.features.FeatureCatalog;
import dev.plimsoll.features.StoredFeature;
import dev.plimsoll.features.settings.Delivery;
import dev.plimsoll.flags.FeatureFlags;
import dev.plimsoll.guardrails.TenantCountries;
import dev.plimsoll.guardrails.personal.Countries;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.models.catalogue.ModelDeclarations;
import dev.plimsoll.platform.outbound.OutboundHttp;
import dev.plimsoll.prompts.PromptRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** Applies workspace files, each as a whole or not at all. */
@ApplicationScoped
public class Workspaces {
  @Inject Tenants tenants;
  @Inject DeclaredPeople people;
  @Inject DeclaredKeys keys;
  @Inject ModelDeclarations models;
  @Inject OutboundHttp outbound;
  @Inject Prices prices;
  @Inject Budgets budgets;
  @Inject SpendBreakers breakers;
  @Inject PromptRegistry prompts;
  @Inject FeatureCatalog features;
  @Inject FeatureFlags flags;
  @Inject TenantCountries countries;
  @Inject Declarations declarations;
  @Inject Ledger ledger;
  @Inject Clock clock;
  @Inject Config config;

  /**
   * Applies the declarations that have changed since the file was last applied; later changes in
   * the console stay. Keys are always set as declared.
   *
   * @throws InvalidWorkspace if the file has a problem; it names line, key and what was expected
   */
  @Transactional
  public void apply(Path file) {
    apply(file.toString(), WorkspaceReader.text(file), Actor.WORKSPACE);
  }

  /**
   * Whether the team's file has declared a thing: a change in the console then holds until the
   * file's declaration changes.
   *
   * @param kind such as {@code provider}, {@code model} or {@code price}
   */
  @Transactional
  public boolean declares(String kind, String key) {
    return environment(WorkspaceAtStart.FILE) != null && declarations.know(kind, key);
  }

  /**
   * The people of whom the team's file says something else than the console, whose change holds.
   */
  @Transactional
  public List<OverruledPerson> overruledPeople() {
    return environment(WorkspaceAtStart.FILE) == null ? List.of() : people.overruled();
  }

  @Transactional
  void apply(String name, String text, Actor actor) {
    var file = new WorkspaceReader(this::environment).read(name, text);
    var mapper = new WorkspaceMapper(this::environment);
    var costs = new CostMapper(clock.instant());
    var dependencies = new PartDependencies(file, mapper, models, actor);
    trust(file, mapper);
    ledger.lock();
    declareCountries(file.countries(), actor);
    each(file.providers()).forEach(provider -> declare(provider, mapper, actor));
    each(file.models()).forEach(model -> declare(model, dependencies, costs));
    each(file.prompts()).forEach(prompt -> declare(prompt, mapper, actor));
    each(file.features()).forEach(feature -> declare(feature, dependencies, costs));
    each(file.budgets()).forEach(budget -> declare(budget, costs, actor));
    each(file.tenants()).forEach(tenant -> declare(tenant, mapper, actor));
    people.declare(each(file.people()).stream().map(mapper::person).toList(), actor);
    for (var key : each(file.keys())) {
      keys.declare(mapper.grant(key), mapper.secret(key), actor);
    }
    keys.drop(
        each(file.keys()).stream().map(WorkspaceFile.Key::name).collect(Collectors.toSet()), actor);
  }

  /** What the operator's file names may be called, also where it is private. */
  private void trust(WorkspaceFile file, WorkspaceMapper mapper) {
    models.trust(each(file.providers()).stream().map(mapper::provider).toList());
    each(file.features()).stream()
        .flatMap(feature -> feature.settings().delivery().webhooks().stream())
        .flatMap(webhook -> Delivery.address(webhook).stream())
        .forEach(outbound::allow);
  }

  private void declareCountries(@Nullable List<String> given, Actor actor) {
    if (given != null) {
      var named = Countries.of(given);
      declarations.apply(
          "countries",
          TenantId.DEFAULT.value(),
          given,
          () -> countries.declare(TenantId.DEFAULT, named, actor));
    }
  }

  private void declare(WorkspaceFile.Provider given, WorkspaceMapper mapper, Actor actor) {
    var provider = mapper.provider(given);
    declarations.apply("provider", given.name(), provider, () -> models.declare(provider, actor));
  }

  private void declare(WorkspaceFile.Model given, PartDependencies dependencies, CostMapper costs) {
    var key = new ModelKey(given.key());
    var model = dependencies.reading().model(given);
    declarations.apply("model", given.key(), model, () -> dependencies.declare(model));
    var price = given.price();
    if (price != null) {
      declarations.apply(
          "price",
          given.key(),
          price,
          () ->
              costs.prices(given).forEach(each -> prices.declare(key, each, dependencies.actor())));
    }
  }

  private void declare(WorkspaceFile.Prompt given, WorkspaceMapper mapper, Actor actor) {
    declarations.apply(
        "prompt",
        given.name(),
        given,
        () ->
            prompts.declare(
                new PromptName(given.name()), mapper.prompt(given), mapper.labels(given), actor));
  }

  private void declare(
      WorkspaceFile.Feature given, PartDependencies dependencies, CostMapper costs) {
    var actor = dependencies.actor();
    var feature = given.settings();
    var key = feature.key();
    declarations.apply(
        "feature",
        given.key(),
        feature,
        before -> StoredFeature.read(before).equals(feature),
        () -> {
          feature.fallback().models().forEach(dependencies::need);
          features.declare(feature, actor);
        });
    var rollout = RolloutMapper.rollout(given.flag());
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

  private void declare(WorkspaceFile.Budget given, CostMapper costs, Actor actor) {
    var budget = costs.budget(given);
    declarations.apply("budget", given.name(), budget, () -> budgets.declare(budget, actor));
  }

  private void declare(WorkspaceFile.Tenant given, WorkspaceMapper mapper, Actor actor) {
    var tenant = mapper.tenant(given);
    declarations.apply("tenant", given.id(), tenant, () -> tenants.declare(tenant, actor));
  }

  private @Nullable String environment(String name) {
    return config.getOptionalValue(name, String.class).orElse(null);
  }
}
