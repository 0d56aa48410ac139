package dev.plimsoll.models;

import dev.plimsoll.domain.ModelKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Questions to providers that are answered within a day at a lower price, many at once. Nothing is
 * tried again here: who hands in notes before that it will, and looks afterwards. Every method may
 * throw {@link ProviderBatchFailed}, and waits for the provider.
 */
@ApplicationScoped
public class ProviderBatches {
  @Inject Deployments deployments;

  /** A model, and how its provider takes batches. */
  private record At(BatchApi api, Deployment deployment) {}

  /** Whether batches for this model are handed in to its provider. */
  public boolean areTakenFor(ModelKey model) {
    return deployments.find(model).filter(it -> it.model().provider().batchApi()).isPresent();
  }

  /** {@link BatchApi#submit}. */
  public String submit(ModelKey model, String name, Map<String, ModelRequest> questions) {
    var at = at(model);
    return at.api.submit(at.deployment, name, questions);
  }

  /** {@link BatchApi#find}. */
  public BatchSighting find(ModelKey model, BatchTrace trace) {
    var at = at(model);
    return at.api.find(at.deployment, trace);
  }

  /** {@link BatchApi#look}. */
  public BatchProgress look(ModelKey model, String batch) {
    var at = at(model);
    return at.api.look(at.deployment, batch);
  }

  /** {@link BatchApi#collect}. */
  public void collect(
      ModelKey model,
      String batch,
      Map<String, ModelRequest> questions,
      BiConsumer<String, ModelOutcome> answers) {
    var at = at(model);
    at.api.collect(at.deployment, batch, questions, answers);
  }

  /** {@link BatchApi#cancel}. */
  public void cancel(ModelKey model, String batch) {
    var at = at(model);
    at.api.cancel(at.deployment, batch);
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
    var deployment =
        deployed
            .safeguards()
            .keys()
            .first()
            .orElseThrow(() -> failed(FailureKind.NOT_AUTHORISED, key + " has no API key"));
    return new At(api, deployment);
  }

  private static ProviderBatchFailed failed(FailureKind kind, String detail) {
    return new ProviderBatchFailed(kind, detail);
  }
}
