package dev.plimsoll.batches.provider;

import dev.plimsoll.batches.api.Parcel;
import dev.plimsoll.batches.store.ParcelTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The parcels that this node has in its hands; others take them when it has died. */
@ApplicationScoped
class HeldParcels {
  private static final Duration LEASE = Duration.ofSeconds(20);

  @Inject ParcelTable parcels;
  @Inject Clock clock;

  /** How long a provider is left alone before it is asked again how far it is. */
  @Inject
  @ConfigProperty(name = "plimsoll.batch.look", defaultValue = "PT30S")
  Duration pause;

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

  /** Keeps what is known of a parcel, and lets whoever is first look after it in a while. */
  void letGo(Parcel parcel) {
    letGo(parcel, clock.instant().plus(pause));
  }

  /** The same for a parcel that is to be looked after then. */
  void letGo(Parcel parcel, Instant lookAt) {
    parcels.keep(parcel.until(lookAt));
    parcels.release(parcel);
  }

  void renew() {
    held.forEach(parcel -> parcels.renew(parcel, until()));
  }
}
