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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes parcels down and sends them. Where nobody heard whether one arrived, the provider is asked
 * before it is sent again.
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
  @Inject HeldParcels held;
  @Inject Clock clock;

  /** Writes a parcel down and sends it. */
  void begin(Parcel parcel, List<Packed> load) {
    held.hold(
        parcel,
        () -> {
          parcels.add(parcel, held.until());
          submit(parcel, items.pack(parcel, load));
        });
  }

  /** Does what is next with a parcel of which nobody knows that it arrived. */
  void goOn(Parcel parcel) {
    if (parcel.key() == null) {
      submitUnlessUnwanted(parcel);
    } else {
      search(parcel);
    }
  }

  private void search(Parcel parcel) {
    try {
      var known = parcels.sent(parcel.model());
      var trace = new BatchFingerprint(parcel.id(), parcel.createdAt(), parcel.size(), known);
      switch (providers.find(parcel.place(), trace)) {
        case BatchLookupResult.Found(var name) -> held.letGo(parcel.sentAs(name), clock.instant());
        case BatchLookupResult.Unclear _ -> held.letGo(parcel);
        case BatchLookupResult.Nowhere _ -> submitUnlessUnwanted(parcel);
      }
    } catch (ProviderBatchFailed e) {
      failed(parcel.afterTry(), e);
    }
  }

  private void submitUnlessUnwanted(Parcel parcel) {
    if (unwanted.has(parcel)) {
      parcels.end(parcel, false);
    } else {
      submit(parcel, items.of(parcel));
    }
  }

  private BatchedCalls.Late resumed(Packed packed) {
    return calls.resume(packed.item().call(), packed.item().ask(), packed.call());
  }

  private void submit(Parcel parcel, List<Packed> load) {
    if (load.isEmpty()) {
      parcels.end(parcel, false);
      return;
    }
    var questions = new LinkedHashMap<String, ModelRequest>();
    load.forEach(packed -> questions.put(packed.name(), resumed(packed).request()));
    try {
      held.letGo(parcel.sentAs(sent(parcel, questions)));
    } catch (ProviderBatchFailed e) {
      failed(parcel.afterTry(), e);
    }
  }

  /** Each key is noted before it is used: the parcel may arrive with it though nobody hears. */
  private String sent(Parcel parcel, Map<String, ModelRequest> questions) {
    return providers.submit(
        parcel.model(), parcel.id(), questions, key -> parcels.sendWith(parcel, key));
  }

  /** What will not pass, or has not for long, lets the items be asked by themselves. */
  private void failed(Parcel parcel, ProviderBatchFailed e) {
    LOG.log(Level.WARNING, parcel + ": " + e.getMessage());
    if (e.mayPass() && parcel.tries() < MOST_TRIES) {
      held.letGo(parcel);
    } else {
      parcels.end(parcel, !unwanted.has(parcel));
    }
  }
}
