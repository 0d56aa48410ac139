package dev.plimsoll.serving;

import dev.plimsoll.flags.FeatureFlags;
import dev.plimsoll.models.BatchSighting;
import dev.plimsoll.models.BatchTrace;
import dev.plimsoll.models.ModelRequest;
import dev.plimsoll.models.ProviderBatchFailed;
import dev.plimsoll.models.ProviderBatches;
import dev.plimsoll.serving.batches.BatchTable;
import dev.plimsoll.serving.batches.PackedItems;
import dev.plimsoll.serving.batches.PackedItems.Packed;
import dev.plimsoll.serving.batches.ParcelTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The way of a parcel: written down, sent, looked after, and unpacked. Where nobody heard whether
 * it arrived, the provider is asked before it is sent again.
 */
@ApplicationScoped
class ParcelCourse {
  private static final Logger LOG = System.getLogger(ParcelCourse.class.getName());
  private static final int MOST_TRIES = 5;

  /** For how long a provider that does not tell is asked. */
  private static final Duration LONGEST = Batch.WINDOW.multipliedBy(2);

  @Inject ParcelTable parcels;
  @Inject PackedItems items;
  @Inject BatchTable batches;
  @Inject FeatureFlags flags;
  @Inject ProviderBatches providers;
  @Inject BatchedCalls calls;
  @Inject ParcelResults results;
  @Inject HeldParcels held;
  @Inject Clock clock;

  /** How long a provider is left alone before it is asked again how far it is. */
  @Inject
  @ConfigProperty(name = "plimsoll.batch.look", defaultValue = "PT30S")
  Duration pause;

  /** Writes a parcel down and sends it. */
  void begin(Parcel parcel, List<Packed> load) {
    held.hold(
        parcel,
        () -> {
          parcels.add(parcel, held.until());
          submit(parcel, items.pack(parcel, load));
        });
  }

  /** Does with a parcel that is in our hands what is next. */
  void goOn(Parcel parcel) {
    if (parcel.sentAs() != null) {
      lookAfter(parcel);
    } else if (parcel.key() != null) {
      search(parcel);
    } else {
      sendUnlessUnwanted(parcel);
    }
  }

  private void submit(Parcel parcel, List<Packed> load) {
    if (load.isEmpty()) {
      parcels.end(parcel, false);
      return;
    }
    var questions = new LinkedHashMap<String, ModelRequest>();
    load.forEach(packed -> questions.put(name(packed), resumed(packed).request()));
    try {
      var name = send(parcel, questions);
      later(parcel.sentAs(name));
    } catch (ProviderBatchFailed e) {
      failed(parcel.afterTry(), e);
    }
  }

  /** Each key is noted before it is used: the parcel may arrive with it though nobody hears. */
  private String send(Parcel parcel, Map<String, ModelRequest> questions) {
    return providers.submit(
        parcel.model(), parcel.id(), questions, key -> parcels.sendWith(parcel, key));
  }

  static String name(Packed packed) {
    return Integer.toString(packed.item().number());
  }

  private BatchedCalls.Late resumed(Packed packed) {
    return calls.resume(packed.item().call(), packed.item().ask(), packed.call());
  }

  private void search(Parcel parcel) {
    try {
      var known = parcels.sent(parcel.model());
      var trace = new BatchTrace(parcel.id(), parcel.createdAt(), parcel.size(), known);
      switch (providers.find(parcel.place(), trace)) {
        case BatchSighting.Found(var name) -> later(parcel.sentAs(name).until(clock.instant()));
        case BatchSighting.Unclear _ -> later(parcel);
        case BatchSighting.Nowhere _ -> sendUnlessUnwanted(parcel);
      }
    } catch (ProviderBatchFailed e) {
      failed(parcel.afterTry(), e);
    }
  }

  private void sendUnlessUnwanted(Parcel parcel) {
    if (isUnwanted(parcel)) {
      parcels.end(parcel, false);
    } else {
      submit(parcel, items.of(parcel));
    }
  }

  private void lookAfter(Parcel parcel) {
    try {
      var now = !parcel.cancelled() && isUnwanted(parcel) ? cancelled(parcel) : parcel;
      var name = String.valueOf(now.sentAs());
      var progress = providers.look(now.place(), name);
      if (!progress.isOver()) {
        later(now);
        return;
      }
      if (progress.failure() != null) {
        LOG.log(Level.WARNING, "A provider did not take up " + name + ": " + progress.failure());
      }
      results.unpack(now, name);
      parcels.end(now, !isUnwanted(now));
    } catch (ProviderBatchFailed e) {
      failed(parcel, e);
    }
  }

  private Parcel cancelled(Parcel parcel) {
    try {
      providers.cancel(parcel.place(), String.valueOf(parcel.sentAs()));
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

  /** Whether nobody wants its answers any more: they end, expire, or the feature is killed. */
  boolean isUnwanted(Parcel parcel) {
    var batch = batches.find(parcel.batch()).orElse(null);
    return batch == null || batch.drops(clock.instant()) || isKilled(batch);
  }

  private boolean isKilled(Batch batch) {
    return flags.flag(batch.feature()).filter(flag -> flag.killed()).isPresent();
  }

  /** What will not pass, or has not for long, lets the items be asked by themselves. */
  private void failed(Parcel parcel, ProviderBatchFailed e) {
    LOG.log(
        Level.WARNING, "Parcel " + parcel.id() + " of " + parcel.batch() + ": " + e.getMessage());
    if (parcel.sentAs() == null ? isRefused(parcel, e) : isLost(parcel, e)) {
      parcels.end(parcel, !isUnwanted(parcel));
    } else {
      later(parcel);
    }
  }

  private static boolean isRefused(Parcel parcel, ProviderBatchFailed e) {
    return !e.mayPass() || parcel.tries() >= MOST_TRIES;
  }

  private boolean isLost(Parcel parcel, ProviderBatchFailed e) {
    return e.isUnknown() || clock.instant().isAfter(parcel.createdAt().plus(LONGEST));
  }

  private void later(Parcel parcel) {
    parcels.keep(parcel.until(clock.instant().plus(pause)));
    parcels.release(parcel);
  }
}
