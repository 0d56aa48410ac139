package dev.plimsoll.models;

import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.models.api.BatchFingerprint;
import dev.plimsoll.models.api.BatchLocation;
import dev.plimsoll.models.api.BatchLookupResult;
import dev.plimsoll.models.api.BatchProgress;
import dev.plimsoll.models.api.FailureKind;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.api.ProviderBatchFailed;
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
 * Questions to providers that are answered within a day at a lower price, many at once. Nothing is
 * tried again here but with another key: who hands in notes before that it will, and looks
 * afterwards. Every method may throw {@link ProviderBatchFailed}, and waits for the provider.
 */
@ApplicationScoped
public class ProviderBatches {
  @Inject Deployments deployments;
  @Inject Clock clock;

  /** A model at a provider that takes batches. */
  private record At(BatchApi api, KeyPool keys) {}

  /** Whether batches for this model are handed in to its provider. */
  public boolean areTakenFor(ModelKey model) {
    return deployments.find(model).filter(it -> it.model().provider().batchApi()).isPresent();
  }

  /**
   * {@link BatchApi#submit} with the key whose turn it is; where the provider refuses or limits it,
   * with the next. What a provider takes of batches is another limit than that of calls, so that a
   * key that is limited here goes on there.
   *
   * @param note is told the name of each key before it is used
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
            .orElseThrow(() -> failed(FailureKind.REJECTED, key + " takes no batches"));
    var keys = deployed.safeguards().keys();
    if (keys.isEmpty()) {
      throw failed(FailureKind.NOT_AUTHORISED, key + " has no API key");
    }
    return new At(api, keys);
  }

  /** What was handed in with a key can only be asked for with it. */
  private static Deployment deployment(At at, BatchLocation place) {
    var key = place.key();
    var found = key == null ? at.keys.first() : at.keys.named(key);
    return found.orElseThrow(() -> unreachable(at.keys, place));
  }

  /** A key whose secret is not there may come back; one that was removed does not. */
  private static ProviderBatchFailed unreachable(KeyPool keys, BatchLocation place) {
    var isMissing = keys.missing().stream().anyMatch(key -> key.secretFrom().equals(place.key()));
    return isMissing
        ? failed(
            FailureKind.NOT_AUTHORISED,
            "the key " + place.key() + ", with which it was handed in, is not set here")
        : failed(
            FailureKind.REJECTED,
            place.model() + " has the key " + place.key() + " no more: it was handed in with that");
  }

  private static ProviderBatchFailed failed(FailureKind kind, String detail) {
    return new ProviderBatchFailed(kind, detail);
  }
}
