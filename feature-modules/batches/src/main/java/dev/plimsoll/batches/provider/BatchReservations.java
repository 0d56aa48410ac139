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
 * The reservations of this node for the calls of open provider batches. Reservations of a node that
 * died count as spent until the budget's period ends.
 */
@ApplicationScoped
class BatchReservations {
  /** If a provider batch with reservations is not stored within this time, it never will be. */
  private static final Duration UNTIL_WRITTEN = Duration.ofMinutes(1);

  @Inject BatchedCalls calls;

  private final ConcurrentMap<String, Share> shares = new ConcurrentHashMap<>();

  private record Share(Instant since, Map<CallId, Reservation> reservations) {}

  void keep(ProviderBatch providerBatch, Map<CallId, Reservation> reservations) {
    shares.put(
        providerBatch.id(),
        new Share(providerBatch.createdAt(), new ConcurrentHashMap<>(reservations)));
  }

  /** Takes the reservation of a call, once; null if another node made it. */
  @Nullable Reservation take(ProviderBatch providerBatch, CallId call) {
    var share = shares.get(providerBatch.id());
    return share == null ? null : share.reservations().remove(call);
  }

  boolean isEmpty() {
    return shares.isEmpty();
  }

  /** Releases the reservations of provider batches that are no longer open. */
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
