package dev.plimsoll.batches.provider;

import dev.plimsoll.batches.api.ProviderBatch;
import dev.plimsoll.batches.store.PackedItems;
import dev.plimsoll.batches.store.PackedItems.Packed;
import dev.plimsoll.batches.store.ProviderBatchTable;
import dev.plimsoll.models.ProviderBatches;
import dev.plimsoll.models.api.BatchFingerprint;
import dev.plimsoll.models.api.BatchLookupResult;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.api.ProviderRequestFailed;
import dev.plimsoll.serving.BatchedCalls;
import dev.plimsoll.work.ClaimedTask;
import dev.plimsoll.work.LargeTasks;
import dev.plimsoll.work.TaskResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sends stored provider batches. If it is unknown whether one arrived, the provider is asked before
 * it is sent again.
 */
@ApplicationScoped
class ProviderBatchSubmitter {
  private static final Logger LOG = System.getLogger(ProviderBatchSubmitter.class.getName());
  private static final int MOST_TRIES = 5;

  @Inject ProviderBatchTable providerBatches;
  @Inject PackedItems items;
  @Inject ProviderBatches providers;
  @Inject BatchedCalls calls;
  @Inject ProviderBatchCancellation unwanted;
  @Inject ProviderBatchTurns turns;
  @Inject LargeTasks large;

  /** Takes the next step with a provider batch that is not known to have arrived. */
  TaskResult goOn(ClaimedTask task, ProviderBatch providerBatch) {
    return providerBatch.key() == null
        ? submitUnlessUnwanted(task, providerBatch)
        : search(task, providerBatch);
  }

  private TaskResult search(ClaimedTask task, ProviderBatch providerBatch) {
    try {
      var known = providerBatches.sent(providerBatch.model());
      var trace =
          new BatchFingerprint(
              providerBatch.id(), providerBatch.createdAt(), providerBatch.size(), known);
      return switch (providers.find(providerBatch.place(), trace)) {
        case BatchLookupResult.Found(var name) -> turns.now(providerBatch.sentAs(name));
        case BatchLookupResult.Unclear _ -> turns.later(providerBatch);
        case BatchLookupResult.Nowhere _ -> submitUnlessUnwanted(task, providerBatch);
      };
    } catch (ProviderRequestFailed e) {
      return failed(providerBatch.afterTry(), e);
    }
  }

  private TaskResult submitUnlessUnwanted(ClaimedTask task, ProviderBatch providerBatch) {
    return unwanted.has(providerBatch)
        ? turns.over(providerBatch, false)
        : large.alone(
            items.length(providerBatch),
            () -> submit(task, providerBatch, items.of(providerBatch)));
  }

  private BatchedCalls.Late resumed(Packed packed) {
    return calls.resume(packed.item().call(), packed.item().ask(), packed.call());
  }

  private TaskResult submit(ClaimedTask task, ProviderBatch providerBatch, List<Packed> load) {
    if (load.isEmpty()) {
      return turns.over(providerBatch, false);
    }
    var questions = new LinkedHashMap<String, ModelRequest>();
    load.forEach(packed -> questions.put(packed.name(), resumed(packed).request()));
    try {
      return turns.later(providerBatch.sentAs(sent(task, providerBatch, questions)));
    } catch (ProviderRequestFailed e) {
      return failed(providerBatch.afterTry(), e);
    }
  }

  /**
   * Each key is stored before it is used, because the provider batch may arrive although no
   * response does.
   */
  private String sent(
      ClaimedTask task, ProviderBatch providerBatch, Map<String, ModelRequest> questions) {
    return providers.submit(
        providerBatch.model(),
        providerBatch.id(),
        questions,
        key -> {
          var _ = task.write(() -> providerBatches.sendWith(providerBatch, key));
        });
  }

  /** If sending is refused, or has failed for long, the items are asked one by one. */
  private TaskResult failed(ProviderBatch providerBatch, ProviderRequestFailed e) {
    LOG.log(Level.WARNING, providerBatch + ": " + e.getMessage());
    return e.mayPass() && providerBatch.tries() < MOST_TRIES
        ? turns.later(providerBatch)
        : turns.over(providerBatch, !unwanted.has(providerBatch));
  }
}
