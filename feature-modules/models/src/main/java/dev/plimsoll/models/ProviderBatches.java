package dev.plimsoll.models;

import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.models.api.BatchFingerprint;
import dev.plimsoll.models.api.BatchLocation;
import dev.plimsoll.models.api.BatchLookupResult;
import dev.plimsoll.models.api.BatchProgress;
import dev.plimsoll.models.api.FailureKind;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.api.ProviderRequestFailed;
import dev.plimsoll.models.keys.KeyPool;
import dev.plimsoll.models.provider.BatchApi;
import dev.plimsoll.models.provider.Deployment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Batches of questions that providers answer within a day at a lower price. Nothing is retried here
 * except with another key: callers store beforehand that they submit, and look afterwards whether
 * the batch arrived. Every method waits for the provider and may throw {@link
 * ProviderRequestFailed}.
 */
@ApplicationScoped
public class ProviderBatches {
  @Inject Deployments deployments;
  @Inject Clock clock;

  /** A model at a provider that accepts batches. */
  private record At(BatchApi api, KeyPool keys) {}

  /** Whether batches for this model are sent to its provider. */
  public boolean areTakenFor(ModelKey model) {
    return deployments.find(model).filter(it -> it.model().provider().batchApi()).isPresent();
  }

  /**
   * Whether a question may be in a batch for a model that takes batches. What keeps the whole batch
   * from being sent, such as a missing key, is said when it is submitted.
   */
  public boolean take(ModelKey model, ModelRequest question) {
    var found = deployments.find(model);
    var api = found.flatMap(it -> it.kind().batches());
    var deployment = found.flatMap(it -> it.safeguards().keys().first());
    return api.isEmpty() || deployment.isEmpty() || api.get().takes(deployment.get(), question);
  }

  /**
   * {@link BatchApi#submit} with the next key in turn; if the provider refuses or limits it, with
   * the one after it. The limit of a provider on batches is separate from that on calls, so a key
   * that is limited here is still used for calls.
   *
   * @param note called with the name of each key before it is used
   */
  public String submit(
      ModelKey model, String name, Map<String, ModelRequest> questions, Consumer<String> note) {
    var at = at(model);
    return new BatchSubmission(at.api, at.keys.inTurn(clock.millis())).hand(name, questions, note);
  }

  /** {@link BatchApi#find}. */
  public BatchLookupResult find(BatchLocation place, BatchFingerprint trace) {
    var at = at(place.model());
    return at.api.find(deployment(at, place), trace);
  }

  /** {@link BatchApi#look}. */
  public BatchProgress look(BatchLocation place, String batch) {
    var at = at(place.model());
    return at.api.look(deployment(at, place), batch);
  }

  /** {@link BatchApi#collect}. */
  public void collect(
      BatchLocation place,
      String batch,
      Map<String, ModelRequest> questions,
      BiConsumer<String, ModelOutcome> answers) {
    var at = at(place.model());
    at.api.collect(deployment(at, place), batch, questions, answers);
  }

  /** {@link BatchApi#cancel}. */
  public void cancel(BatchLocation place, String batch) {
    var at = at(place.model());
    at.api.cancel(deployment(at, place), batch);
  }

  private At at(ModelKey key) {
    var deployed =
        deployments
            .find(key)
            .orElseThrow(() -> failed(FailureKind.REJECTED, "there is no model " + key));
    var api =
        deployed
            .kind()
            .batches()
            .orElseThrow(() -> failed(FailureKind.REJECTED, key + " does not accept batches"));
    var keys = deployed.safeguards().keys();
    if (keys.isEmpty()) {
      throw failed(FailureKind.NOT_AUTHORISED, key + " has no API key");
    }
    return new At(api, keys);
  }

  /** A batch that was submitted with a key can only be fetched with that key. */
  private static Deployment deployment(At at, BatchLocation place) {
    var key = place.key();
    var found = key == null ? at.keys.first() : at.keys.named(key);
    return found.orElseThrow(() -> unreachable(at.keys, place));
  }

  /** A key whose secret is missing may become available again; one that was removed does not. */
  private static ProviderRequestFailed unreachable(KeyPool keys, BatchLocation place) {
    var isMissing = keys.missing().stream().anyMatch(key -> key.secretFrom().equals(place.key()));
    return isMissing
        ? failed(
            FailureKind.NOT_AUTHORISED,
            "the key "
                + place.key()
                + ", with which the batch was submitted, is not set on this node")
        : failed(
            FailureKind.REJECTED,
            place.model()
                + " no longer has the key "
                + place.key()
                + ", with which the batch was submitted");
  }

  private static ProviderRequestFailed failed(FailureKind kind, String detail) {
    return new ProviderRequestFailed(kind, detail);
  }
}
