package dev.plimsoll.models;

import dev.plimsoll.access.OnlyFor;
import dev.plimsoll.access.Role;
import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.Tokens;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Change;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.Subject;
import dev.plimsoll.models.api.ChunkSink;
import dev.plimsoll.models.api.Circuit;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.api.UnknownModel;
import dev.plimsoll.models.catalogue.Model;
import dev.plimsoll.models.catalogue.Provider;
import dev.plimsoll.models.catalogue.ProviderKey;
import dev.plimsoll.models.guard.ResilientInvoker;
import dev.plimsoll.models.tokens.InputTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** All models that features may use, and the only way to ask them. */
@ApplicationScoped
public class ModelProviders {
  private final Deployments deployments;
  private final ProviderSecrets secrets;
  private final ResilientInvoker invoker;
  private final Ledger ledger;
  private final Clock clock;

  @Inject
  public ModelProviders(
      Deployments deployments,
      ProviderSecrets secrets,
      ResilientInvoker invoker,
      Ledger ledger,
      Clock clock) {
    this.deployments = deployments;
    this.secrets = secrets;
    this.invoker = invoker;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Asks a model and waits for the end of its answer, passing on its pieces if the request is for a
   * stream. Call it on a virtual thread, outside a transaction; interrupting that thread cancels
   * the call.
   *
   * @throws UnknownModel if there is no such model
   */
  public ModelOutcome chat(ModelRequest request, ChunkSink sink) {
    var deployed = deployments.of(request.model());
    return invoker.ask(deployed.kind(), deployed.safeguards(), request, sink);
  }

  /**
   * An upper bound of the input tokens of a request to a model, with those apart that may be sound.
   *
   * @param limited whether much depends on it; otherwise a rougher one does, which is found faster
   */
  public Tokens inputBound(
      ModelKey key, List<Message> messages, ObjectNode options, boolean limited) {
    return limited
        ? InputTokens.bound(deployments.of(key).model(), messages, options)
        : InputTokens.roughly(messages, options);
  }

  /** Whether a model answers in the format that the options of a request ask for. */
  public boolean keepsFormat(ModelKey key, ObjectNode options) {
    var deployed = deployments.of(key);
    return deployed.kind().keepsFormat(deployed.model().name(), options);
  }

  /** All models, in the order of their keys. */
  public List<Model> models() {
    return deployments.all().stream().map(Deployments.Deployed::model).toList();
  }

  /**
   * The model with a key.
   *
   * @throws UnknownModel if there is none
   */
  public Model model(ModelKey key) {
    return deployments.of(key).model();
  }

  /** Whether the setting of a key has a value on this node, and the provider may get it. */
  public boolean has(ProviderKey key, Provider provider) {
    return secrets.of(key, provider).isPresent();
  }

  /** The health of each model on this node, in the order of their keys. */
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

  /** Closes the circuit of a model and resumes its paused keys, on all nodes. */
  @Transactional
  @OnlyFor(Role.ADMIN)
  public void reset(ModelKey key, String reason, Actor actor) {
    deployments.of(key);
    var subject = new Subject(Deployments.CIRCUIT, key.value());
    ledger.record(new Change(actor, subject, "reset", reason, null, null));
  }
}
