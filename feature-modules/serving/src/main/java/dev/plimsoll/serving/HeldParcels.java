package dev.plimsoll.serving;

import dev.plimsoll.serving.batches.ParcelTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The parcels that this node has in its hands; others take them when it has died. */
@ApplicationScoped
class HeldParcels {
  private static final Duration LEASE = Duration.ofSeconds(20);

  @Inject ParcelTable parcels;
  @Inject Clock clock;

  private final Set<Parcel> held = ConcurrentHashMap.newKeySet();

  Instant until() {
    return clock.instant().plus(LEASE);
  }

  /** Holds on to a parcel while the work lasts. */
  void hold(Parcel parcel, Runnable work) {
    held.add(parcel);
    try {
      work.run();
    } finally {
      held.remove(parcel);
    }
  }

  void renew() {
    held.forEach(parcel -> parcels.renew(parcel, until()));
  }
}
