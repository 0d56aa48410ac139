package dev.plimsoll.models.guard;

import dev.plimsoll.models.ChatProvider;
import dev.plimsoll.models.ChunkSink;
import dev.plimsoll.models.Deployment;
import dev.plimsoll.models.FailureKind;
import dev.plimsoll.models.ModelOutcome;
import dev.plimsoll.models.ModelOutcome.Failed;
import dev.plimsoll.models.ModelRequest;
import dev.plimsoll.models.guard.CircuitBreaker.Permit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * Asks a deployment while its circuit allows, again where that may help and nothing of the answer
 * has been handed on yet, all within the deployment's total time.
 */
public final class Guard {
  private final Clock clock;
  private final RandomGenerator random;
  private final Pause pause;
  private final Retries retries;

  Guard(Clock clock, RandomGenerator random, Pause pause, Retries retries) {
    this.clock = clock;
    this.random = random;
    this.pause = pause;
    this.retries = retries;
  }

  public ModelOutcome ask(
      ChatProvider provider,
      Deployment deployment,
      CircuitBreaker breaker,
      ModelRequest request,
      ChunkSink sink) {
    var deadline = clock.instant().plus(deployment.timeouts().total());
    var noticed = new NoticedSink(sink);
    var rest = deployment;
    Failed last = null;
    for (var attempts = 1; ; attempts++) {
      var permit = breaker.permit();
      if (permit.isEmpty()) {
        return last == null ? refused(deployment, breaker) : last;
      }
      var outcome = attempt(permit.get(), provider, rest, request, noticed).after(attempts);
      if (!(outcome instanceof Failed failed) || noticed.handedOn || !waited(failed, deadline)) {
        return outcome;
      }
      last = failed;
      rest = deployment.within(Duration.between(clock.instant(), deadline));
    }
  }

  /** Waits for the next attempt; false where there should be none. */
  private boolean waited(Failed failed, Instant deadline) {
    var wait = retries.waitAfter(failed, random.nextDouble());
    if (wait.isEmpty() || !clock.instant().plus(wait.get()).isBefore(deadline)) {
      return false;
    }
    try {
      pause.of(wait.get());
      return true;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static ModelOutcome attempt(
      Permit permit,
      ChatProvider provider,
      Deployment deployment,
      ModelRequest request,
      ChunkSink sink) {
    try (permit) {
      var outcome = provider.ask(deployment, request, sink);
      permit.ended(outcome);
      return outcome;
    }
  }

  private static Failed refused(Deployment deployment, CircuitBreaker breaker) {
    return Failed.unasked(
        FailureKind.CIRCUIT_OPEN,
        deployment + " failed too often of late and is not asked for now",
        breaker.untilProbe());
  }
}
