package dev.plimsoll.batches.provider;

import dev.plimsoll.batches.api.ProviderBatch;
import dev.plimsoll.costs.budget.Reservation;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.serving.BatchedCalls;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * What this node has set aside for the calls of parcels that are out. What a node that died had set
 * aside stays spent for the budget until its period ends.
 */
@ApplicationScoped
class BatchReservations {
  /** Within this time a parcel that is set aside for is written down, or never. */
  private static final Duration UNTIL_WRITTEN = Duration.ofMinutes(1);

  @Inject BatchedCalls calls;

  private final ConcurrentMap<String, Share> shares = new ConcurrentHashMap<>();

  private record Share(Instant since, Map<CallId, Reservation> reservations) {}

  void keep(ProviderBatch providerBatch, Map<CallId, Reservation> reservations) {
    shares.put(
        providerBatch.id(),
        new Share(providerBatch.createdAt(), new ConcurrentHashMap<>(reservations)));
  }

  /** What is set aside for a call, once; null where another node did it. */
  @Nullable Reservation take(ProviderBatch providerBatch, CallId call) {
    var share = shares.get(providerBatch.id());
    return share == null ? null : share.reservations().remove(call);
  }

  boolean isEmpty() {
    return shares.isEmpty();
  }

  /** Gives back what was set aside for parcels that are out no more. */
  void keepOnly(Set<String> out, Instant now) {
    shares.forEach((providerBatch, share) -> {
      if (!out.contains(providerBatch) && share.since().plus(UNTIL_WRITTEN).isBefore(now)) {
        release(providerBatch);
      }
    });
  }

  private void release(String providerBatch) {
    var share = shares.remove(providerBatch);
    if (share != null) {
      share.reservations().values().forEach(calls::release);
    }
  }
}
