package dev.plimsoll.models.guard;

import dev.plimsoll.models.FailureKind;
import dev.plimsoll.models.Model;
import dev.plimsoll.models.ModelOutcome.Failed;
import dev.plimsoll.models.ProviderKey;
import dev.plimsoll.models.guard.Admission.Admitted;
import dev.plimsoll.models.guard.Admission.Refused;
import dev.plimsoll.models.keys.KeyPool;
import dev.plimsoll.models.keys.PooledKey;
import java.time.Duration;
import java.util.stream.Collectors;

/**
 * All that stands before one deployment on this node. Times are in milliseconds.
 *
 * @param queue where calls wait for a key
 * @param bulkhead bounds the attempts that are under way
 */
public record Safeguards(
    Model model, KeyPool keys, Bulkhead queue, CircuitBreaker circuit, Bulkhead bulkhead) {
  /** How many calls may wait for a key at once. */
  private static final int LONGEST_QUEUE = 200;

  public Safeguards(Model model, KeyPool keys, CircuitBreaker circuit, Bulkhead bulkhead) {
    this(model, keys, new Bulkhead(LONGEST_QUEUE), circuit, bulkhead);
  }

  /** Lets calls pass again, with what happened before forgotten. */
  public void reset() {
    circuit.reset();
    keys.wake();
  }

  /** Leave for an attempt with this key. */
  Admission admit(PooledKey key) {
    var permit = circuit.permit();
    if (permit.isEmpty()) {
      return new Refused(circuitOpen());
    }
    if (!bulkhead.enter()) {
      permit.get().close();
      return new Refused(bulkheadFull());
    }
    return new Admitted(key, permit.get(), this);
  }

  private String name() {
    return model.provider().name() + "/" + model.name();
  }

  Failed noKey() {
    var settings =
        keys.missing().stream().map(ProviderKey::secretFrom).collect(Collectors.joining(" or "));
    return Failed.unasked(
        FailureKind.NOT_AUTHORISED,
        "provider " + model.provider().name() + " needs its key in " + settings,
        null);
  }

  Failed noKeyInTime(long now, long freeAt) {
    return Failed.unasked(
        FailureKind.RATE_LIMITED,
        name() + " is at the rate limit of its keys",
        Duration.ofMillis(Math.max(0, freeAt - now)));
  }

  private Failed circuitOpen() {
    return Failed.unasked(
        FailureKind.CIRCUIT_OPEN,
        name() + " failed too often of late and is not asked for now",
        circuit.untilProbe());
  }

  private Failed bulkheadFull() {
    return Failed.unasked(
        FailureKind.BULKHEAD_FULL,
        name() + " has as many calls under way as it may: " + bulkhead.most(),
        null);
  }
}
