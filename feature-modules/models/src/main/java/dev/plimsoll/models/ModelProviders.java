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
import java.time.Clock;
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
  @Inject Clock clock;

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

  /** How each model is on this node, in the order of their keys. */
  public List<ModelHealth> health() {
    return deployments.all().stream()
        .map(d -> ModelHealth.of(d.safeguards(), clock.millis()))
        .toList();
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
  public void reset(ModelKey key, String reason, Actor actor) {
    deployments.of(key);
    var subject = new Subject(Deployments.CIRCUIT, key.value());
    ledger.record(new Change(actor, subject, "reset", reason, null, null));
  }

  /**
   * Makes it so that there is this provider.
   *
   * @throws InvalidProvider when its kind is unknown or needs a base URL that is not there
   */
  @Transactional
  public void declareProvider(Provider provider, Actor actor) {
    var kind = kinds.named(provider.kind());
    Provider.check(
        "baseUrl", !kind.isRemote() || provider.baseUrl() != null, "the URL of the provider", null);
    Provider.check(
        "batchApi",
        !provider.batchApi() || kind.batches().isPresent(),
        "false for the kind " + provider.kind(),
        true);
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
   * @throws UnknownProvider when there is no such provider
   * @throws InvalidModel when the name is none
   */
  @Transactional
  public void declareModel(ModelDeclaration declared, Actor actor) {
    ledger.awaitTurn();
    var key = declared.key();
    var at =
        catalogue
            .provider(declared.provider())
            .orElseThrow(() -> new UnknownProvider(declared.provider()));
    var model = declared.at(at.provider());
    var subject = new Subject(Deployments.MODEL, key.value());
    var row = catalogue.model(key);
    if (row.isEmpty()) {
      catalogue.add(new ModelRow(model, at));
      record(actor, subject, "declared", null, summary(model));
    } else if (!row.get().model().equals(model)) {
      record(actor, subject, "changed", summary(row.get().model()), summary(model));
      row.get().become(model, at);
    }
  }

  private static Map<String, @Nullable Object> summary(Model model) {
    var summary = new LinkedHashMap<String, @Nullable Object>();
    summary.put("provider", model.provider().name());
    summary.put("name", model.name());
    summary.put("hedged", model.hedged());
    summary.put("atOnce", model.atOnce());
    return summary;
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
