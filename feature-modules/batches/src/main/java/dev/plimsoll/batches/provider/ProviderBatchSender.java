package dev.plimsoll.batches.provider;

import dev.plimsoll.batches.api.ProviderBatch;
import dev.plimsoll.batches.items.ItemDecision;
import dev.plimsoll.batches.items.ItemWorker;
import dev.plimsoll.batches.store.BatchTasks;
import dev.plimsoll.batches.store.ItemTable.Taken;
import dev.plimsoll.batches.store.PackedItems;
import dev.plimsoll.batches.store.PackedItems.Packed;
import dev.plimsoll.batches.store.ProviderBatchTable;
import dev.plimsoll.costs.budget.Reservation;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.platform.IdSource;
import dev.plimsoll.serving.BatchedCalls;
import dev.plimsoll.serving.BatchedCalls.Prepared;
import dev.plimsoll.work.ClaimedTask;
import dev.plimsoll.work.LargeTasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Packs the waiting items of a batch into provider batches, which are sent by their own tasks. Each
 * item first takes all steps of a call that precede the model.
 */
@ApplicationScoped
public class ProviderBatchSender {
  private static final Logger LOG = System.getLogger(ProviderBatchSender.class.getName());

  @Inject PackedItems items;
  @Inject ProviderBatchTable providerBatches;
  @Inject BatchedCalls calls;
  @Inject ItemWorker worker;
  @Inject BatchReservations batchReservations;
  @Inject BatchTasks tasks;
  @Inject LargeTasks large;
  @Inject IdSource ids;
  @Inject Clock clock;

  /** The largest number of items in a provider batch. */
  @Inject
  @ConfigProperty(name = "plimsoll.batch.parcel", defaultValue = "1000")
  int most;

  /** The items that are packed for one model. */
  private record Load(List<Packed> items, Map<CallId, Reservation> reservations) {}

  /** Packs all waiting items of a batch, unless the batch has to rest. */
  public void send(ClaimedTask batch) {
    var _ = batch.write(() -> items.putBackUnpacked(batch.id()));
    while (large.alone(lengthOfNext(batch), () -> sendNext(batch))) {}
  }

  private long lengthOfNext(ClaimedTask batch) {
    return items.lengthOfNext(batch.id(), most, clock.instant());
  }

  /** False if no items wait, or all of them have to rest. */
  private boolean sendNext(ClaimedTask batch) {
    var taken = batch.write(() -> items.take(batch.id(), most, clock.instant()));
    var loads = new LinkedHashMap<ModelKey, Load>();
    var rests = false;
    for (var item : taken) {
      if (rests) {
        giveBack(batch, item, false);
      } else {
        rests = pack(batch, item, loads);
      }
    }
    loads.forEach((model, load) -> send(batch, model, load));
    return !taken.isEmpty() && !rests;
  }

  /** Whether the batch has to rest. */
  private boolean pack(ClaimedTask batch, Taken item, Map<ModelKey, Load> loads) {
    return switch (prepared(item)) {
      case Prepared.Ended(var answer, var cost) ->
          batch.write(() -> worker.keep(item, answer, cost, Usd.ZERO))
              instanceof ItemDecision.Again;
      case Prepared.Ready(var call, var reservation) -> {
        var load =
            loads.computeIfAbsent(call.model(), _ -> new Load(new ArrayList<>(), new HashMap<>()));
        load.items().add(new Packed(item, call));
        load.reservations().put(item.call(), reservation);
        yield false;
      }
      case Prepared.Alone _ -> {
        giveBack(batch, item, true);
        yield false;
      }
    };
  }

  /** An item that cannot be prepared is asked as a single call, where it fails on record. */
  private Prepared prepared(Taken item) {
    try {
      return calls.prepare(item.call(), item.ask());
    } catch (RuntimeException e) {
      LOG.log(
          Level.WARNING, "Item " + item.number() + " of " + item.batch() + " is asked alone", e);
      return new Prepared.Alone();
    }
  }

  private void giveBack(ClaimedTask batch, Taken item, boolean alone) {
    var _ = batch.write(() -> items.giveBack(item, alone));
  }

  private void send(ClaimedTask batch, ModelKey model, Load load) {
    var providerBatch =
        ProviderBatch.of(ids.next(), batch.id(), model, load.items().size(), clock.instant());
    batchReservations.keep(providerBatch, load.reservations());
    var _ =
        batch.write(() -> {
          providerBatches.add(providerBatch);
          items.pack(providerBatch, load.items());
          tasks.add(providerBatch);
          return providerBatch;
        });
  }
}
