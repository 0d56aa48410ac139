package dev.plimsoll.serving;

import dev.plimsoll.platform.Background;
import dev.plimsoll.platform.StartOrder;
import dev.plimsoll.serving.batches.BatchTable;
import dev.plimsoll.serving.batches.ParcelTable;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends parcels of batches to providers and looks after those that are out, of whatever node. */
@ApplicationScoped
class ParcelWorker {
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration RENEWAL = Duration.ofSeconds(5);

  @Inject BatchTable batches;
  @Inject BatchLanes lanes;
  @Inject ParcelSender sender;
  @Inject ParcelTable parcels;
  @Inject ParcelCourse course;
  @Inject HeldParcels held;
  @Inject SetAside setAside;
  @Inject Background background;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "plimsoll.batch.slots", defaultValue = "8")
  int slots;

  void begin(@Observes @Priority(StartOrder.BACKGROUND) Startup event) {
    if (slots > 0) {
      background.repeat("Sending batches to providers", PAUSE, this::send);
      background.repeat("Looking after batches at providers", PAUSE, this::lookAfter);
      background.repeat("Holding parcels of batches", RENEWAL, held::renew);
    }
  }

  private void send() {
    for (var batch : batches.ready(clock.instant())) {
      if (lanes.leadsToProviders(batch)) {
        var sent = true;
        while (sent) {
          sent = sender.send(batch.id());
        }
      }
    }
  }

  private void lookAfter() {
    var out = parcels.out();
    var now = clock.instant();
    setAside.keepOnly(out.stream().map(Parcel::id).collect(Collectors.toSet()), now);
    out.stream().filter(parcel -> isDue(parcel, now)).forEach(this::goOn);
  }

  /** What is to be given up does not wait for its turn. */
  private boolean isDue(Parcel parcel, Instant now) {
    return !now.isBefore(parcel.lookAt())
        || (parcel.sentAs() != null && !parcel.cancelled() && course.isUnwanted(parcel));
  }

  private void goOn(Parcel parcel) {
    parcels
        .take(parcel, clock.instant(), held.until())
        .ifPresent(mine -> {
          var _ =
              background.start(
                  "A parcel of a batch", () -> held.hold(mine, () -> course.goOn(mine)));
        });
  }
}
