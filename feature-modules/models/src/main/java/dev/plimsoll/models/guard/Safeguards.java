package dev.plimsoll.models.guard;

import dev.plimsoll.models.api.Circuit.State;
import dev.plimsoll.models.api.FailureKind;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.models.api.ModelOutcome.Answered;
import dev.plimsoll.models.api.ModelOutcome.Failed;
import dev.plimsoll.models.catalogue.LatestFailure;
import dev.plimsoll.models.catalogue.Model;
import dev.plimsoll.models.catalogue.ProviderKey;
import dev.plimsoll.models.guard.CircuitBreaker.Permit;
import dev.plimsoll.models.guard.CircuitBreaker.Signal;
import dev.plimsoll.models.keys.KeyPool;
import dev.plimsoll.models.keys.PooledKey;
import dev.plimsoll.models.provider.Deployment;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The safeguards and measurements of one deployment on this node. */
public final class Safeguards {
  /** The most calls that may wait for a key at once. */
  private static final int LONGEST_QUEUE = 200;

  static final double PATIENCE = 0.95;

  /** Failures that tell nothing of the provider. */
  private static final Set<FailureKind> OF_CALLERS =
      EnumSet.of(
          FailureKind.CALLER_GONE,
          FailureKind.REJECTED,
          FailureKind.SCHEMA_TOO_COMPLEX,
          FailureKind.UNSUPPORTED);

  private final Model model;
  private final KeyPool keys;
  private final Bulkhead queue = new Bulkhead(LONGEST_QUEUE);
  private final CircuitBreaker circuit;
  private final Bulkhead bulkhead;
  private final HedgeBudget hedges = new HedgeBudget();
  private final Latencies firstTokens = new Latencies();
  private final Latencies wholeAnswers = new Latencies();
  private volatile @Nullable String servedModel;
  private volatile @Nullable LatestFailure latestFailure;

  /** The decision whether an attempt may be made. */
  sealed interface Admission {
    /** The attempt may be made with this key; to be closed when it is over. */
    record Admitted(PooledKey key, Permit permit, Safeguards safeguards)
        implements Admission, AutoCloseable {
      Deployment deployment() {
        return key.deployment();
      }

      void ended(ModelOutcome outcome, long now) {
        permit.ended(outcome);
        safeguards.keys.ended(key, outcome, now);
        safeguards.note(outcome, now);
      }

      @Override
      public void close() {
        permit.close();
        safeguards.bulkhead.leave();
      }
    }

    /** The attempt may not be made; the provider is not asked. */
    record Refused(Failed why) implements Admission {}
  }

  /**
   * @param mostAtOnce the most attempts that may run at once
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

  /** The times of streams to their first piece. */
  public Latencies firstTokens() {
    return firstTokens;
  }

  /** The durations of answers in one piece. */
  public Latencies wholeAnswers() {
    return wholeAnswers;
  }

  /** The model that the provider last said it used. */
  public @Nullable String servedModel() {
    return servedModel;
  }

  /** Why the latest attempt failed; null if it did not. */
  public @Nullable LatestFailure latestFailure() {
    return latestFailure;
  }

  private void note(ModelOutcome outcome, long now) {
    if (outcome instanceof Failed failed) {
      if (!OF_CALLERS.contains(failed.kind())) {
        latestFailure =
            new LatestFailure(failed.kind(), failed.detail(), Instant.ofEpochMilli(now));
      }
    } else {
      latestFailure = null;
    }
  }

  /** The bulkhead of calls that wait for a key. */
  Bulkhead queue() {
    return queue;
  }

  HedgeBudget hedges() {
    return hedges;
  }

  /** Lets calls pass again, and forgets what happened before. */
  public void reset() {
    circuit.reset();
    keys.wake();
    latestFailure = null;
  }

  /** The admission of an attempt with this key. */
  Admission admit(PooledKey key) {
    var permit = circuit.permit();
    if (permit.isEmpty()) {
      return new Admission.Refused(circuitOpen());
    }
    if (!bulkhead.enter()) {
      permit.get().close();
      return new Admission.Refused(bulkheadFull());
    }
    return new Admission.Admitted(key, permit.get(), this);
  }

  /** How long to wait for an attempt before hedging it; null if it is not to be hedged. */
  @Nullable Duration patience(boolean stream) {
    var usual = model.hedged() ? latencies(stream).percentile(PATIENCE) : null;
    return usual != null && hedges.isScarce() ? usual.multipliedBy(2) : usual;
  }

  /** A failure that has opened the circuit, or kept it open, with how long it stays open. */
  ModelOutcome told(ModelOutcome outcome) {
    return outcome instanceof Failed failed
            && failed.retryAfter() == null
            && Signal.on(failed) == Signal.FAILING
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
        FailureKind.RATE_LIMITED, model + " has reached the rate limit of its keys", time);
  }

  private Failed circuitOpen() {
    return Failed.unasked(
        FailureKind.CIRCUIT_OPEN,
        model + " has failed too often recently and is paused",
        circuit.untilProbe());
  }

  private Failed bulkheadFull() {
    return Failed.unasked(
        FailureKind.BULKHEAD_FULL,
        model + " has reached its limit of concurrent calls: " + bulkhead.most(),
        null);
  }
}
