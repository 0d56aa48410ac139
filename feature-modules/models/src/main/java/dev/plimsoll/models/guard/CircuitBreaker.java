package dev.plimsoll.models.guard;

import dev.plimsoll.models.api.Circuit;
import dev.plimsoll.models.api.Circuit.State;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.models.api.ModelOutcome.Answered;
import dev.plimsoll.models.api.ModelOutcome.Failed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a deployment may be asked. Opens when half of the latest attempts failed; lets
 * one probe through after {@link #OPEN_FOR}; closes if the probe succeeds, otherwise stays open for
 * as long again.
 */
public final class CircuitBreaker {
  static final Duration OPEN_FOR = Duration.ofSeconds(10);

  private final Clock clock;
  private State state = State.CLOSED;
  private Instant since;
  private FailureWindow window = FailureWindow.EMPTY;
  private boolean probing;
  private @Nullable String reason;

  /** Changes with each state, so that attempts from an earlier state do not count. */
  private int epoch;

  public CircuitBreaker(Clock clock) {
    this.clock = clock;
    since = clock.instant();
  }

  /** The permit for one attempt; null while the circuit is open. */
  synchronized Optional<Permit> permit() {
    if (state == State.OPEN && untilProbe().isZero()) {
      become(State.HALF_OPEN);
    }
    if (state == State.OPEN || probing) {
      return Optional.empty();
    }
    probing = state == State.HALF_OPEN;
    return Optional.of(new Permit(epoch));
  }

  /** How long until the next probe is allowed; zero if it is allowed now. */
  synchronized Duration untilProbe() {
    var rest = Duration.between(clock.instant(), since.plus(OPEN_FOR));
    return state != State.OPEN || rest.isNegative() ? Duration.ZERO : rest;
  }

  /** Lets calls pass again, and forgets what happened before. */
  public synchronized void reset() {
    become(State.CLOSED);
  }

  public synchronized Circuit circuit() {
    return new Circuit(state, since, window.failures(), reason);
  }

  private synchronized void record(int epochOfAttempt, @Nullable String failure) {
    if (epochOfAttempt != epoch) {
      return;
    }
    var failed = failure != null;
    window = window.with(failed);
    if (failed && (state == State.HALF_OPEN || window.isFailing())) {
      become(State.OPEN);
      reason = failure;
    } else if (state == State.HALF_OPEN) {
      become(State.CLOSED);
    }
  }

  private synchronized void release(int epochOfAttempt) {
    if (epochOfAttempt == epoch) {
      probing = false;
    }
  }

  private void become(State next) {
    if (next == State.CLOSED) {
      window = FailureWindow.EMPTY;
      reason = null;
    }
    state = next;
    since = clock.instant();
    probing = false;
    epoch++;
  }

  /** What the outcome of an attempt says about its deployment. */
  enum Signal {
    WORKING,
    FAILING,
    UNKNOWN;

    /** A provider that refuses a request, or asks to slow down, is working. */
    static Signal on(ModelOutcome outcome) {
      return switch (outcome) {
        case Answered _ -> WORKING;
        // Without an attempt, nothing is known of it.
        case Failed failed when failed.attempts() == 0 -> UNKNOWN;
        case Failed failed ->
            switch (failed.kind()) {
              case UNAVAILABLE, TIMED_OUT, MALFORMED, CUT_SHORT -> FAILING;
              case RATE_LIMITED,
                  NOT_AUTHORISED,
                  REJECTED,
                  SCHEMA_TOO_COMPLEX,
                  UNUSABLE,
                  TOO_LARGE,
                  OUT_OF_TIME ->
                  WORKING;
              case CIRCUIT_OPEN, BULKHEAD_FULL, CALLER_GONE, UNSUPPORTED -> UNKNOWN;
            };
      };
    }
  }

  /** A permit for one attempt, to be closed when the attempt is over. */
  final class Permit implements AutoCloseable {
    private final int epochOfAttempt;

    private Permit(int epochOfAttempt) {
      this.epochOfAttempt = epochOfAttempt;
    }

    void ended(ModelOutcome outcome) {
      switch (Signal.on(outcome)) {
        case WORKING -> record(epochOfAttempt, null);
        case FAILING -> record(epochOfAttempt, reason(outcome));
        case UNKNOWN -> {}
      }
    }

    private static String reason(ModelOutcome outcome) {
      return outcome instanceof Failed failed ? failed.kind() + ", " + failed.detail() : "";
    }

    @Override
    public void close() {
      release(epochOfAttempt);
    }
  }
}
