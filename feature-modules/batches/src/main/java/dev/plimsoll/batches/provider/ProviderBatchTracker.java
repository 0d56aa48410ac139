package dev.plimsoll.batches.provider;

import dev.plimsoll.batches.api.Batch;
import dev.plimsoll.batches.api.ProviderBatch;
import dev.plimsoll.batches.store.ProviderBatchTable;
import dev.plimsoll.models.ProviderBatches;
import dev.plimsoll.models.api.ProviderRequestFailed;
import dev.plimsoll.work.ClaimedTask;
import dev.plimsoll.work.TaskResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;

/** Tracks a provider batch after it was sent, until it is over and its results are read. */
@ApplicationScoped
class ProviderBatchTracker {
  private static final Logger LOG = System.getLogger(ProviderBatchTracker.class.getName());

  /** How long a provider that gives no status is asked. */
  private static final Duration LONGEST = Batch.WINDOW.multipliedBy(2);

  @Inject ProviderBatchTable providerBatches;
  @Inject ProviderBatchSubmitter dispatch;
  @Inject ProviderBatchCancellation unwanted;
  @Inject ProviderBatches providers;
  @Inject ProviderBatchResults results;
  @Inject ProviderBatchTurns turns;
  @Inject Clock clock;

  /** Takes the next step with a provider batch. */
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
        LOG.log(Level.WARNING, "A provider did not accept " + name + ": " + progress.failure());
      }
      results.unpack(task, now, name);
      return turns.over(now, !unwanted.has(now));
    } catch (ProviderRequestFailed e) {
      return failed(providerBatch, e);
    }
  }

  private ProviderBatch cancelled(ClaimedTask task, ProviderBatch providerBatch, String name) {
    try {
      providers.cancel(providerBatch.place(), name);
    } catch (ProviderRequestFailed e) {
      if (e.mayPass()) {
        throw e;
      }
      // It is over already.
    }
    var cancelled = providerBatch.asCancelled();
    var _ = task.write(() -> providerBatches.keep(cancelled));
    return cancelled;
  }

  /**
   * If the provider batch is missing, or has had no status for long, the items are asked one by
   * one.
   */
  private TaskResult failed(ProviderBatch providerBatch, ProviderRequestFailed e) {
    LOG.log(Level.WARNING, providerBatch + ": " + e.getMessage());
    return e.isUnknown() || clock.instant().isAfter(providerBatch.createdAt().plus(LONGEST))
        ? turns.over(providerBatch, !unwanted.has(providerBatch))
        : turns.later(providerBatch);
  }
}
