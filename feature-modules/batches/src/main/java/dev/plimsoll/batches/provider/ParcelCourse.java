package dev.plimsoll.batches.provider;

import dev.plimsoll.batches.api.Batch;
import dev.plimsoll.batches.api.Parcel;
import dev.plimsoll.batches.store.ParcelTable;
import dev.plimsoll.models.ProviderBatches;
import dev.plimsoll.models.api.ProviderBatchFailed;
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
  @Inject HeldParcels held;
  @Inject Clock clock;

  /** Does with a parcel that is in our hands what is next. */
  void goOn(Parcel parcel) {
    if (parcel.sentAs() == null) {
      dispatch.goOn(parcel);
    } else {
      lookAfter(parcel, parcel.sentAs());
    }
  }

  private void lookAfter(Parcel parcel, String name) {
    try {
      var now = !parcel.cancelled() && unwanted.has(parcel) ? cancelled(parcel, name) : parcel;
      var progress = providers.look(now.place(), name);
      if (!progress.isOver()) {
        held.letGo(now);
        return;
      }
      if (progress.failure() != null) {
        LOG.log(Level.WARNING, "A provider did not take up " + name + ": " + progress.failure());
      }
      results.unpack(now, name);
      parcels.end(now, !unwanted.has(now));
    } catch (ProviderBatchFailed e) {
      failed(parcel, e);
    }
  }

  private Parcel cancelled(Parcel parcel, String name) {
    try {
      providers.cancel(parcel.place(), name);
    } catch (ProviderBatchFailed e) {
      if (e.mayPass()) {
        throw e;
      }
      // It is over already.
    }
    var cancelled = parcel.asCancelled();
    parcels.keep(cancelled);
    return cancelled;
  }

  /** What is not there, or was silent for long, lets the items be asked by themselves. */
  private void failed(Parcel parcel, ProviderBatchFailed e) {
    LOG.log(Level.WARNING, parcel + ": " + e.getMessage());
    if (e.isUnknown() || clock.instant().isAfter(parcel.createdAt().plus(LONGEST))) {
      parcels.end(parcel, !unwanted.has(parcel));
    } else {
      held.letGo(parcel);
    }
  }
}
