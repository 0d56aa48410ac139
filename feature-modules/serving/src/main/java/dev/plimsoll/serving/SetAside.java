package dev.plimsoll.serving;

import dev.plimsoll.costs.Reservation;
import dev.plimsoll.domain.CallId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
class SetAside {
  @Inject ModelCosts costs;

  private final ConcurrentMap<String, Map<CallId, Reservation>> parcels = new ConcurrentHashMap<>();

  void keep(Parcel parcel, Map<CallId, Reservation> reservations) {
    parcels.put(parcel.id(), new ConcurrentHashMap<>(reservations));
  }

  /** What is set aside for a call, once; null where another node did it. */
  @Nullable Reservation take(Parcel parcel, CallId call) {
    return parcels.getOrDefault(parcel.id(), new ConcurrentHashMap<>()).remove(call);
  }

  /** Gives back what was set aside for parcels that are out no more. */
  void keepOnly(Set<String> out) {
    for (var parcel : Set.copyOf(parcels.keySet())) {
      if (!out.contains(parcel)) {
        release(parcel);
      }
    }
  }

  private void release(String parcel) {
    var left = parcels.remove(parcel);
    if (left != null) {
      left.values().forEach(costs::release);
    }
  }
}
