package dev.plimsoll.batches.provider;

import dev.plimsoll.batches.api.Batch;
import dev.plimsoll.batches.api.Parcel;
import dev.plimsoll.batches.store.ParcelTable;
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
class ParcelCourse {
  private static final Logger LOG = System.getLogger(ParcelCourse.class.getName());

  /** For how long a provider that does not tell is asked. */
  private static final Duration LONGEST = Batch.WINDOW.multipliedBy(2);

  @Inject ParcelTable parcels;
  @Inject ParcelDispatch dispatch;
  @Inject UnwantedParcels unwanted;
  @Inject ProviderBatches providers;
  @Inject ParcelResults results;
  @Inject ParcelTurns turns;
  @Inject Clock clock;

  /** Does with a parcel what is next. */
  TaskResult goOn(ClaimedTask task, Parcel parcel) {
    return parcel.sentAs() == null
        ? dispatch.goOn(task, parcel)
        : lookAfter(task, parcel, parcel.sentAs());
  }

  private TaskResult lookAfter(ClaimedTask task, Parcel parcel, String name) {
    try {
      var now =
          !parcel.cancelled() && unwanted.has(parcel) ? cancelled(task, parcel, name) : parcel;
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
      return failed(parcel, e);
    }
  }

  private Parcel cancelled(ClaimedTask task, Parcel parcel, String name) {
    try {
      providers.cancel(parcel.place(), name);
    } catch (ProviderBatchFailed e) {
      if (e.mayPass()) {
        throw e;
      }
      // It is over already.
    }
    var cancelled = parcel.asCancelled();
    var _ = task.write(() -> parcels.keep(cancelled));
    return cancelled;
  }

  /** What is not there, or was silent for long, lets the items be asked by themselves. */
  private TaskResult failed(Parcel parcel, ProviderBatchFailed e) {
    LOG.log(Level.WARNING, parcel + ": " + e.getMessage());
    return e.isUnknown() || clock.instant().isAfter(parcel.createdAt().plus(LONGEST))
        ? turns.over(parcel, !unwanted.has(parcel))
        : turns.later(parcel);
  }
}
