package dev.plimsoll.models;

import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.ledger.Changed;
import dev.plimsoll.models.guard.CircuitBreaker;
import dev.plimsoll.platform.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every model with its provider's kind and its circuit, in memory. */
@ApplicationScoped
class Deployments {
  static final String PROVIDER = "provider";
  static final String MODEL = "model";
  static final String CIRCUIT = "circuit";

  @Inject Catalogue catalogue;
  @Inject ProviderKinds kinds;
  @Inject Clock clock;

  private volatile Map<ModelKey, Deployed> deployed = Map.of();

  /** A model, who asks it, and whether it may be asked. */
  record Deployed(Model model, ChatProvider kind, CircuitBreaker breaker) {}

  void load(@Observes @Priority(StartOrder.SNAPSHOTS) Startup event) {
    load();
  }

  void refresh(@Observes Changed change) {
    if (change.concerns(PROVIDER) || change.concerns(MODEL)) {
      load();
    } else if (change.concerns(CIRCUIT)) {
      of(new ModelKey(change.subject().id())).breaker.reset();
    }
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
    return new Deployed(model, kinds.named(model.provider().kind()), new CircuitBreaker(clock));
  }

  Collection<Deployed> all() {
    return deployed.values();
  }

  /**
   * The model of a key.
   *
   * @throws UnknownModel when there is none
   */
  Deployed of(ModelKey key) {
    var found = deployed.get(key);
    if (found == null) {
      throw new UnknownModel(key);
    }
    return found;
  }
}
