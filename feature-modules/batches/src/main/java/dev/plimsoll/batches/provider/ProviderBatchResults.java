package dev.plimsoll.batches.provider;

import dev.plimsoll.batches.api.ProviderBatch;
import dev.plimsoll.batches.items.ItemWorker;
import dev.plimsoll.batches.store.ItemResults;
import dev.plimsoll.batches.store.ItemTable.Taken;
import dev.plimsoll.batches.store.PackedItems;
import dev.plimsoll.batches.store.PackedItems.Packed;
import dev.plimsoll.models.ProviderBatches;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.serving.BatchedCalls;
import dev.plimsoll.work.ClaimedTask;
import dev.plimsoll.work.LargeTasks;
import dev.plimsoll.work.TaskLost;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the results of a provider batch: each answer ends its call and its item. */
@ApplicationScoped
class ProviderBatchResults {
  private static final Logger LOG = System.getLogger(ProviderBatchResults.class.getName());

  @Inject PackedItems items;
  @Inject ProviderBatches providers;
  @Inject BatchedCalls calls;
  @Inject ItemWorker worker;
  @Inject ItemResults ends;
  @Inject BatchReservations batchReservations;
  @Inject LargeTasks large;

  /** An item with its call. */
  private record Open(Packed packed, BatchedCalls.Late late) {}

  /** Ends the items that were answered; the others stay as they are. */
  void unpack(ClaimedTask task, ProviderBatch providerBatch, String name) {
    large.alone(items.length(providerBatch), () -> unpackAll(task, providerBatch, name));
  }

  private void unpackAll(ClaimedTask task, ProviderBatch providerBatch, String name) {
    var open = new LinkedHashMap<String, Open>();
    for (var packed : items.of(providerBatch)) {
      open.put(
          packed.name(),
          new Open(packed, calls.resume(packed.item().call(), packed.item().ask(), packed.call())));
    }
    providers.collect(
        providerBatch.place(),
        name,
        questions(open),
        (number, outcome) -> {
          // A second answer to the same question is ignored.
          var item = open.remove(number);
          if (item != null) {
            end(task, providerBatch, item, outcome);
          }
        });
  }

  private static Map<String, ModelRequest> questions(Map<String, Open> open) {
    var questions = new LinkedHashMap<String, ModelRequest>();
    open.forEach((number, item) -> questions.put(number, item.late().request()));
    return questions;
  }

  private void end(ClaimedTask task, ProviderBatch providerBatch, Open open, ModelOutcome outcome) {
    var item = open.packed().item();
    try {
      var end = calls.end(open.late(), outcome, batchReservations.take(providerBatch, item.call()));
      var _ = task.write(() -> keep(item, end));
    } catch (TaskLost e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "Item " + item.number() + " of " + item.batch() + " is asked alone", e);
    }
  }

  private boolean keep(Taken item, BatchedCalls.End end) {
    var answer = end.answer();
    if (answer == null) {
      ends.paid(item.batch(), end.cost());
      items.giveBackAnew(item);
    } else {
      var _ = worker.keep(item, answer, end.cost(), end.saved());
    }
    return answer != null;
  }
}
