package dev.plimsoll.models.guard;

import dev.plimsoll.models.api.Circuit.State;
import dev.plimsoll.models.api.FailureKind;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.models.api.ModelOutcome.Answered;
import dev.plimsoll.models.api.ModelOutcome.Failed;
import dev.plimsoll.models.catalogue.Model;
import dev.plimsoll.models.catalogue.ProviderKey;
import dev.plimsoll.models.guard.Admission.Admitted;
import dev.plimsoll.models.guard.Admission.Refused;
import dev.plimsoll.models.keys.KeyPool;
import dev.plimsoll.models.keys.PooledKey;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All that stands before one deployment on this node, and what was seen of it. */
public final class Safeguards {
  /** How many calls may wait for a key at once. */
  private static final int LONGEST_QUEUE = 200;

  private static final double PATIENCE = 0.95;

  private final Model model;
  private final KeyPool keys;
  private final Bulkhead queue = new Bulkhead(LONGEST_QUEUE);
  private final CircuitBreaker circuit;
  private final Bulkhead bulkhead;
  private final HedgeBudget hedges = new HedgeBudget();
  private final Latencies firstTokens = new Latencies();
  private final Latencies wholeAnswers = new Latencies();
  private volatile @Nullable String servedModel;

  /**
   * @param mostAtOnce how many attempts may be under way
   */
  public Safeguards(Model model, KeyPool keys, int mostAtOnce, Clock clock) {
    this.model = model;
    this.keys = keys;
    circuit = new CircuitBreaker(clock);
    bulkhead = new Bulkhead(mostAtOnce);
  }

  public Model model() {
    return model;
  }

  public KeyPool keys() {
    return keys;
  }

  public CircuitBreaker circuit() {
    return circuit;
  }

  public Bulkhead bulkhead() {
    return bulkhead;
  }

  /** How long streams took to their first piece. */
  public Latencies firstTokens() {
    return firstTokens;
  }

  /** How long answers in one piece took. */
  public Latencies wholeAnswers() {
    return wholeAnswers;
  }

  /** What the provider said it served the last time. */
  public @Nullable String servedModel() {
    return servedModel;
  }

  /** Where calls wait for a key. */
  Bulkhead queue() {
    return queue;
  }

  HedgeBudget hedges() {
    return hedges;
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

  /** How long an attempt is waited for before a second; null where there is to be none. */
  @Nullable Duration patience(boolean stream) {
    var usual = model.hedged() ? latencies(stream).percentile(PATIENCE) : null;
    return usual != null && hedges.isScarce() ? usual.multipliedBy(2) : usual;
  }

  /** A failure that has opened the circuit, or kept it open, says for how long. */
  ModelOutcome told(ModelOutcome outcome) {
    return outcome instanceof Failed failed
            && failed.retryAfter() == null
            && CircuitSignal.on(failed) == CircuitSignal.FAILING
            && circuit.circuit().state() == State.OPEN
        ? failed.waiting(circuit.untilProbe())
        : outcome;
  }

  void answered(Answered answer, boolean stream, long millis) {
    latencies(stream).took(millis);
    if (!answer.servedModel().equals(servedModel)) {
      servedModel = answer.servedModel();
    }
  }

  private Latencies latencies(boolean stream) {
    return stream ? firstTokens : wholeAnswers;
  }

  Failed noKey() {
    var settings =
        keys.missing().stream().map(ProviderKey::secretFrom).collect(Collectors.joining(" or "));
    return Failed.unasked(
        FailureKind.NOT_AUTHORISED,
        "provider " + model.provider().name() + " needs its key in " + settings,
        null);
  }

  Failed noKeyIn(Duration time) {
    return Failed.unasked(
        FailureKind.RATE_LIMITED, model + " is at the rate limit of its keys", time);
  }

  private Failed circuitOpen() {
    return Failed.unasked(
        FailureKind.CIRCUIT_OPEN,
        model + " failed too often of late and is not asked for now",
        circuit.untilProbe());
  }

  private Failed bulkheadFull() {
    return Failed.unasked(
        FailureKind.BULKHEAD_FULL,
        model + " has as many calls under way as it may: " + bulkhead.most(),
        null);
  }
}
