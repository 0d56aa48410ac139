package dev.plimsoll.models;

import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.ledger.LedgerAppended;
import dev.plimsoll.models.api.UnknownModel;
import dev.plimsoll.models.catalogue.Catalogue;
import dev.plimsoll.models.catalogue.Model;
import dev.plimsoll.models.catalogue.ModelChanges;
import dev.plimsoll.models.catalogue.ProviderKey;
import dev.plimsoll.models.catalogue.ProviderKinds;
import dev.plimsoll.models.catalogue.ProvidersTrusted;
import dev.plimsoll.models.guard.Safeguards;
import dev.plimsoll.models.keys.KeyPool;
import dev.plimsoll.models.keys.PooledKey;
import dev.plimsoll.models.provider.ChatProvider;
import dev.plimsoll.platform.lifecycle.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** All models with their providers' kinds and their circuits, in memory. */
@ApplicationScoped
class Deployments {
  static final String CIRCUIT = "circuit";

  private final Catalogue catalogue;
  private final ProviderKinds kinds;
  private final ProviderSecrets secrets;
  private final Clock clock;
  private final int mostAtOnce;
  private final Duration longestRest;

  private volatile Map<ModelKey, Deployed> deployed = Map.of();

  @Inject
  Deployments(
      Catalogue catalogue,
      ProviderKinds kinds,
      ProviderSecrets secrets,
      Clock clock,
      @ConfigProperty(name = "plimsoll.models.at-once", defaultValue = "2500") int mostAtOnce,
      @ConfigProperty(name = "plimsoll.models.longest-rest", defaultValue = "PT1H")
          Duration longestRest) {
    this.catalogue = catalogue;
    this.kinds = kinds;
    this.secrets = secrets;
    this.clock = clock;
    this.mostAtOnce = mostAtOnce;
    this.longestRest = longestRest;
  }

  /** A model, the provider that asks it, and its safeguards. */
  record Deployed(Model model, ChatProvider kind, Safeguards safeguards) {}

  void load(@Observes @Priority(StartOrder.SNAPSHOTS) Startup event) {
    load();
  }

  void refresh(@Observes LedgerAppended change) {
    if (change.concerns(ModelChanges.PROVIDER) || change.concerns(ModelChanges.MODEL)) {
      load();
    } else if (change.concerns(CIRCUIT)) {
      find(new ModelKey(change.subject().id())).ifPresent(it -> it.safeguards.reset());
    }
  }

  /** Keys may be there now that could not be used before. */
  void renew(@Observes ProvidersTrusted trusted) {
    var kept = new LinkedHashMap<>(deployed);
    kept.values().removeIf(it -> trusted.providers().contains(it.model.provider().name()));
    deployed = kept;
    load();
  }

  /** A model that has not changed keeps its circuit. */
  private void load() {
    var next = new LinkedHashMap<ModelKey, Deployed>();
    for (var model : catalogue.models()) {
      var known = deployed.get(model.key());
      next.put(model.key(), known != null && known.model.equals(model) ? known : fresh(model));
    }
    deployed = next;
  }

  private Deployed fresh(Model model) {
    var most = Objects.requireNonNullElse(model.atOnce(), mostAtOnce);
    var safeguards = new Safeguards(model, keys(model), most, clock);
    return new Deployed(model, kinds.named(model.provider().kind()), safeguards);
  }

  private KeyPool keys(Model model) {
    var declared = model.provider().keys();
    if (declared.isEmpty()) {
      return new KeyPool(
          List.of(new PooledKey(ProviderKey.NONE, model.with(null), longestRest)), List.of());
    }
    var there = new ArrayList<PooledKey>();
    var missing = new ArrayList<ProviderKey>();
    for (var key : declared) {
      secrets
          .of(key, model.provider())
          .ifPresentOrElse(
              secret -> there.add(new PooledKey(key, model.with(secret), longestRest)),
              () -> missing.add(key));
    }
    return new KeyPool(there, missing);
  }

  Collection<Deployed> all() {
    return deployed.values();
  }

  /**
   * The model with a key.
   *
   * @throws UnknownModel if there is none
   */
  Deployed of(ModelKey key) {
    return find(key).orElseThrow(() -> new UnknownModel(key));
  }

  Optional<Deployed> find(ModelKey key) {
    return Optional.ofNullable(deployed.get(key));
  }
}
