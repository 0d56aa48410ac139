package dev.plimsoll.batches.provider;

import dev.plimsoll.batches.api.Parcel;
import dev.plimsoll.batches.items.BatchLanes;
import dev.plimsoll.batches.items.BatchWorker;
import dev.plimsoll.batches.store.BatchChanged;
import dev.plimsoll.batches.store.BatchTable;
import dev.plimsoll.batches.store.ParcelTable;
import dev.plimsoll.platform.BackgroundExecutor;
import dev.plimsoll.platform.PollingLoop;
import dev.plimsoll.platform.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Sends parcels of batches to providers and looks after those that are out, of whatever node. */
@ApplicationScoped
class ParcelWorker {
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration IDLE_PAUSE = BatchWorker.IDLE_PAUSE;
  private static final Duration RENEWAL = Duration.ofSeconds(5);

  @Inject BatchTable batches;
  @Inject BatchLanes lanes;
  @Inject ParcelSender sender;
  @Inject ParcelTable parcels;
  @Inject ParcelCourse course;
  @Inject UnwantedParcels unwanted;
  @Inject HeldParcels held;
  @Inject SetAside setAside;
  @Inject BackgroundExecutor executor;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "plimsoll.batch.slots", defaultValue = "8")
  int slots;

  private volatile @Nullable PollingLoop sending;
  private volatile @Nullable PollingLoop looking;

  void begin(@Observes @Priority(StartOrder.BACKGROUND) Startup event) {
    if (slots > 0) {
      sending = executor.lookOut("Sending batches to providers", PAUSE, IDLE_PAUSE, this::send);
      looking =
          executor.lookOut(
              "Looking after batches at providers", PAUSE, IDLE_PAUSE, this::lookAfter);
      executor.repeat("Holding parcels of batches", RENEWAL, held::renew);
    }
  }

  void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) BatchChanged event) {
    wake(sending);
    wake(looking);
  }

  private static void wake(@Nullable PollingLoop loop) {
    if (loop != null) {
      loop.wake();
    }
  }

  /** Whether a batch is open. */
  private boolean send() {
    for (var batch : batches.ready(clock.instant())) {
      if (lanes.leadsToProviders(batch)) {
        while (sender.send(batch.id())) {
          wake(looking);
        }
      }
    }
    return batches.areOpen();
  }

  /** Whether a parcel is out. */
  private boolean lookAfter() {
    var out = parcels.out();
    var now = clock.instant();
    setAside.keepOnly(out.stream().map(Parcel::id).collect(Collectors.toSet()), now);
    out.stream().filter(parcel -> isDue(parcel, now)).forEach(this::goOn);
    return !out.isEmpty();
  }

  /** What is to be given up does not wait for its turn. */
  private boolean isDue(Parcel parcel, Instant now) {
    return !now.isBefore(parcel.lookAt())
        || (parcel.sentAs() != null && !parcel.cancelled() && unwanted.has(parcel));
  }

  private void goOn(Parcel parcel) {
    parcels
        .take(parcel, clock.instant(), held.until())
        .ifPresent(mine -> {
          var _ =
              executor.start("A parcel of a batch", () -> held.hold(mine, () -> course.goOn(mine)));
        });
  }
}
