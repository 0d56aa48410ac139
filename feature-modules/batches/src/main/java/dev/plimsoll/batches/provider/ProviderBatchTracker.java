package dev.plimsoll.batches.provider;

import dev.plimsoll.batches.api.Batch;
import dev.plimsoll.batches.api.ProviderBatch;
import dev.plimsoll.batches.store.ProviderBatchTable;
import dev.plimsoll.models.ProviderBatches;
import dev.plimsoll.models.api.ProviderBatchFailed;
import dev.plimsoll.work.ClaimedTask;
import dev.plimsoll.work.TaskResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;

/** The way of a parcel from its dispatch on: looked after until it is over, and unpacked. */
@ApplicationScoped
class ProviderBatchTracker {
  private static final Logger LOG = System.getLogger(ProviderBatchTracker.class.getName());

  /** For how long a provider that does not tell is asked. */
  private static final Duration LONGEST = Batch.WINDOW.multipliedBy(2);

  @Inject ProviderBatchTable parcels;
  @Inject ProviderBatchSubmitter dispatch;
  @Inject ProviderBatchCancellation unwanted;
  @Inject ProviderBatches providers;
  @Inject ProviderBatchResults results;
  @Inject ParcelTurns turns;
  @Inject Clock clock;

  /** Does with a parcel what is next. */
  TaskResult goOn(ClaimedTask task, ProviderBatch providerBatch) {
    return providerBatch.sentAs() == null
        ? dispatch.goOn(task, providerBatch)
        : lookAfter(task, providerBatch, providerBatch.sentAs());
  }

  private TaskResult lookAfter(ClaimedTask task, ProviderBatch providerBatch, String name) {
    try {
      var now =
          !providerBatch.cancelled() && unwanted.has(providerBatch)
              ? cancelled(task, providerBatch, name)
              : providerBatch;
      var progress = providers.look(now.place(), name);
      if (!progress.isOver()) {
        return turns.later(now);
      }
      if (progress.failure() != null) {
        LOG.log(Level.WARNING, "A provider did not take up " + name + ": " + progress.failure());
      }
      results.unpack(task, now, name);
      return turns.over(now, !unwanted.has(now));
    } catch (ProviderBatchFailed e) {
      return failed(providerBatch, e);
    }
  }

  private ProviderBatch cancelled(ClaimedTask task, ProviderBatch providerBatch, String name) {
    try {
      providers.cancel(providerBatch.place(), name);
    } catch (ProviderBatchFailed e) {
      if (e.mayPass()) {
        throw e;
      }
      // It is over already.
    }
    var cancelled = providerBatch.asCancelled();
    var _ = task.write(() -> parcels.keep(cancelled));
    return cancelled;
  }

  /** What is not there, or was silent for long, lets the items be asked by themselves. */
  private TaskResult failed(ProviderBatch providerBatch, ProviderBatchFailed e) {
    LOG.log(Level.WARNING, providerBatch + ": " + e.getMessage());
    return e.isUnknown() || clock.instant().isAfter(providerBatch.createdAt().plus(LONGEST))
        ? turns.over(providerBatch, !unwanted.has(providerBatch))
        : turns.later(providerBatch);
  }
}
