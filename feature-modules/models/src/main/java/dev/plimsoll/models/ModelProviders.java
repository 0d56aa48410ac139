package dev.plimsoll.models;

import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Change;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.Subject;
import dev.plimsoll.models.guard.Guard;
import dev.plimsoll.platform.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All models that features may use, and the one way to ask them. */
@ApplicationScoped
public class ModelProviders {
  @Inject Deployments deployments;
  @Inject Catalogue catalogue;
  @Inject ProviderKinds kinds;
  @Inject Guard guard;
  @Inject Ledger ledger;

  /**
   * Asks a model and waits for the end of its answer, handing on pieces as they come where the
   * request is for a stream. Call it on a virtual thread, outside a transaction; interrupting that
   * thread cancels the call.
   *
   * @throws UnknownModel when there is no such model
   */
  public ModelOutcome chat(ModelRequest request, ChunkSink sink) {
    var deployed = deployments.of(request.model());
    return guard.ask(deployed.kind(), deployed.safeguards(), request, sink);
  }

  /** In the order of their keys. */
  public List<Model> models() {
    return deployments.all().stream().map(Deployments.Deployed::model).toList();
  }

  /**
   * The model of a key.
   *
   * @throws UnknownModel when there is none
   */
  public Model model(ModelKey key) {
    return deployments.of(key).model();
  }

  /** The circuit of each model on this node. */
  public Map<ModelKey, Circuit> circuits() {
    var circuits = new LinkedHashMap<ModelKey, Circuit>();
    deployments
        .all()
        .forEach(d -> circuits.put(d.model().key(), d.safeguards().circuit().circuit()));
    return circuits;
  }

  /** Closes the circuit of a model and ends the rest of its keys, on every node. */
  @Transactional
  public void reset(ModelKey key, Actor actor) {
    deployments.of(key);
    record(actor, new Subject(Deployments.CIRCUIT, key.value()), "reset", null, null);
  }

  /**
   * Makes it so that there is this provider.
   *
   * @throws InvalidProvider when its kind is unknown or needs a base URL that is not there
   */
  @Transactional
  public void declareProvider(Provider provider, Actor actor) {
    if (kinds.named(provider.kind()).isRemote() && provider.baseUrl() == null) {
      throw new InvalidProvider("baseUrl", "the URL of the provider", "null");
    }
    ledger.awaitTurn();
    var subject = new Subject(Deployments.PROVIDER, provider.name());
    var row = catalogue.provider(provider.name());
    if (row.isEmpty()) {
      catalogue.add(new ProviderRow(provider));
      record(actor, subject, "declared", null, provider);
    } else if (!row.get().provider().equals(provider)) {
      record(actor, subject, "changed", row.get().provider(), provider);
      row.get().become(provider);
    }
  }

  /**
   * Makes it so that there is this model at a provider that is declared.
   *
   * @param name what the provider calls it
   * @throws UnknownProvider when there is no such provider
   * @throws InvalidModel when the name is none
   */
  @Transactional
  public void declareModel(ModelKey key, String provider, String name, Actor actor) {
    ledger.awaitTurn();
    var at = catalogue.provider(provider).orElseThrow(() -> new UnknownProvider(provider));
    var model = new Model(key, at.provider(), name);
    var subject = new Subject(Deployments.MODEL, key.value());
    var row = catalogue.model(key);
    if (row.isEmpty()) {
      catalogue.add(new ModelRow(key, at, name));
      record(actor, subject, "declared", null, summary(model));
    } else if (!row.get().model().equals(model)) {
      record(actor, subject, "changed", summary(row.get().model()), summary(model));
      row.get().become(at, name);
    }
  }

  private static Map<String, String> summary(Model model) {
    return Map.of("provider", model.provider().name(), "name", model.name());
  }

  private void record(
      Actor actor,
      Subject subject,
      String action,
      @Nullable Object before,
      @Nullable Object after) {
    ledger.record(new Change(actor, subject, action, null, json(before), json(after)));
  }

  private static @Nullable String json(@Nullable Object value) {
    return value == null ? null : Json.write(value);
  }
}
