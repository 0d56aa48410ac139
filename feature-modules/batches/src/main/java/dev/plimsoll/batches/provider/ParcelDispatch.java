package dev.plimsoll.batches.provider;

import dev.plimsoll.batches.api.Parcel;
import dev.plimsoll.batches.store.PackedItems;
import dev.plimsoll.batches.store.PackedItems.Packed;
import dev.plimsoll.batches.store.ParcelTable;
import dev.plimsoll.models.ProviderBatches;
import dev.plimsoll.models.api.BatchFingerprint;
import dev.plimsoll.models.api.BatchLookupResult;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.api.ProviderBatchFailed;
import dev.plimsoll.serving.BatchedCalls;
import dev.plimsoll.work.ClaimedTask;
import dev.plimsoll.work.TaskResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sends parcels that are written down. Where nobody heard whether one arrived, the provider is
 * asked before it is sent again.
 */
@ApplicationScoped
class ParcelDispatch {
  private static final Logger LOG = System.getLogger(ParcelDispatch.class.getName());
  private static final int MOST_TRIES = 5;

  @Inject ParcelTable parcels;
  @Inject PackedItems items;
  @Inject ProviderBatches providers;
  @Inject BatchedCalls calls;
  @Inject UnwantedParcels unwanted;
  @Inject ParcelTurns turns;

  /** Does what is next with a parcel of which nobody knows that it arrived. */
  TaskResult goOn(ClaimedTask task, Parcel parcel) {
    return parcel.key() == null ? submitUnlessUnwanted(task, parcel) : search(task, parcel);
  }

  private TaskResult search(ClaimedTask task, Parcel parcel) {
    try {
      var known = parcels.sent(parcel.model());
      var trace = new BatchFingerprint(parcel.id(), parcel.createdAt(), parcel.size(), known);
      return switch (providers.find(parcel.place(), trace)) {
        case BatchLookupResult.Found(var name) -> turns.now(parcel.sentAs(name));
        case BatchLookupResult.Unclear _ -> turns.later(parcel);
        case BatchLookupResult.Nowhere _ -> submitUnlessUnwanted(task, parcel);
      };
    } catch (ProviderBatchFailed e) {
      return failed(parcel.afterTry(), e);
    }
  }

  private TaskResult submitUnlessUnwanted(ClaimedTask task, Parcel parcel) {
    return unwanted.has(parcel)
        ? turns.over(parcel, false)
        : submit(task, parcel, items.of(parcel));
  }

  private BatchedCalls.Late resumed(Packed packed) {
    return calls.resume(packed.item().call(), packed.item().ask(), packed.call());
  }

  private TaskResult submit(ClaimedTask task, Parcel parcel, List<Packed> load) {
    if (load.isEmpty()) {
      return turns.over(parcel, false);
    }
    var questions = new LinkedHashMap<String, ModelRequest>();
    load.forEach(packed -> questions.put(packed.name(), resumed(packed).request()));
    try {
      return turns.later(parcel.sentAs(sent(task, parcel, questions)));
    } catch (ProviderBatchFailed e) {
      return failed(parcel.afterTry(), e);
    }
  }

  /** Each key is noted before it is used: the parcel may arrive with it though nobody hears. */
  private String sent(ClaimedTask task, Parcel parcel, Map<String, ModelRequest> questions) {
    return providers.submit(
        parcel.model(),
        parcel.id(),
        questions,
        key -> {
          var _ = task.write(() -> parcels.sendWith(parcel, key));
        });
  }

  /** What will not pass, or has not for long, lets the items be asked by themselves. */
  private TaskResult failed(Parcel parcel, ProviderBatchFailed e) {
    LOG.log(Level.WARNING, parcel + ": " + e.getMessage());
    return e.mayPass() && parcel.tries() < MOST_TRIES
        ? turns.later(parcel)
        : turns.over(parcel, !unwanted.has(parcel));
  }
}
