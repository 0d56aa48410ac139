package dev.plimsoll.models.guard;

import dev.plimsoll.models.api.ChunkSink;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.guard.Safeguards.Admission;
import dev.plimsoll.models.guard.Safeguards.Admission.Admitted;
import dev.plimsoll.models.guard.Safeguards.Admission.Refused;
import dev.plimsoll.models.keys.KeyPool.Selection.Late;
import dev.plimsoll.models.keys.KeyPool.Selection.Take;
import dev.plimsoll.models.provider.ChatProvider;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Asks a deployment as its safeguards allow: with another key if one is limited or refused, and
 * again if that may help and nothing of the answer has been passed on, all within the deployment's
 * total time. Times are in milliseconds.
 */
@Dependent
public final class ResilientInvoker {
  private final Clock clock;
  private final RandomGenerator random;
  private final Sleeper sleeper;
  private final Retries retries;

  /** Waits for a time. */
  @FunctionalInterface
  interface Sleeper {
    void of(Duration duration) throws InterruptedException;
  }

  @Inject
  ResilientInvoker(
      Clock clock,
      RandomGenerator random,
      @ConfigProperty(name = "plimsoll.models.retries", defaultValue = "2") int retries) {
    this(clock, random, Thread::sleep, new Retries(retries, Backoff.DEFAULT));
  }

  ResilientInvoker(Clock clock, RandomGenerator random, Sleeper sleeper, Retries retries) {
    this.clock = clock;
    this.random = random;
    this.sleeper = sleeper;
    this.retries = retries;
  }

  public ModelOutcome ask(
      ChatProvider provider, Safeguards safeguards, ModelRequest request, ChunkSink sink) {
    return safeguards.keys().isEmpty()
        ? safeguards.noKey()
        : new ResilientCall(this, provider, safeguards, request, sink).outcome();
  }

  long now() {
    return clock.millis();
  }

  Retries retries() {
    return retries;
  }

  double chance() {
    return random.nextDouble();
  }

  void pause(Duration duration) throws InterruptedException {
    sleeper.of(duration);
  }

  /** The admission of an attempt, with a key that is waited for until a time. */
  Admission admit(Safeguards safeguards, long latest) throws InterruptedException {
    while (true) {
      var now = now();
      switch (safeguards.keys().turn(now, latest)) {
        case Late(var freeAt) -> {
          return new Refused(safeguards.noKeyIn(Duration.ofMillis(freeAt - now)));
        }
        case Take(var key, var from) when from <= now -> {
          return safeguards.admit(key);
        }
        case Take(var key, var from) -> {
          if (!waited(safeguards, from - now)) {
            return new Refused(safeguards.noKeyIn(Duration.ofMillis(from - now)));
          }
          if (!key.rests(now())) {
            return safeguards.admit(key);
          }
        }
      }
    }
  }

  /** The admission of an attempt, if a key is free at once. */
  Optional<Admitted> admitNow(Safeguards safeguards) {
    var now = now();
    return safeguards.keys().turn(now, now) instanceof Take(var key, var _)
            && safeguards.admit(key) instanceof Admitted admitted
        ? Optional.of(admitted)
        : Optional.empty();
  }

  /**
   * Waits for a key, plus some jitter so that callers do not all return at once; false if too many
   * wait.
   */
  private boolean waited(Safeguards safeguards, long millis) throws InterruptedException {
    if (!safeguards.queue().enter()) {
      return false;
    }
    try {
      pause(Duration.ofMillis(millis).plus(retries.jitter(chance())));
      return true;
    } finally {
      safeguards.queue().leave();
    }
  }
}
