package dev.plimsoll.models.guard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Guards for tests: their pauses are told instead of waited for. */
public final class Guards {
  /** As the fraction that chance is asked for. */
  private static final long ONE_HALF = Long.MIN_VALUE;

  private Guards() {}

  /** A guard whose pauses are told, and pass at once. */
  public static ResilientInvoker pausing(Consumer<Duration> pauses) {
    var now = new AtomicReference<>(Instant.parse("2026-11-21T12:00:00Z"));
    InstantSource time = now::get;
    return pausingAt(
        time.withZone(ZoneOffset.UTC),
        duration -> {
          pauses.accept(duration);
          now.set(now.get().plus(duration));
        });
  }

  /** A guard that takes the time of answers by this clock. */
  public static ResilientInvoker timedBy(Clock clock) {
    return new ResilientInvoker(
        clock, () -> ONE_HALF, Thread::sleep, new Retries(2, Backoff.DEFAULT));
  }

  static ResilientInvoker pausingAt(Clock clock, Consumer<Duration> pauses) {
    return new ResilientInvoker(
        clock, () -> ONE_HALF, pauses::accept, new Retries(2, Backoff.DEFAULT));
  }
}
