package dev.plimsoll.models.http;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The time limits of one exchange, which is cancelled when one is exceeded: a blocking read cannot
 * have a limit that changes while it runs.
 *
 * <p>A new limit is only noted. The timer checks when the earliest limit so far is over, and sleeps
 * again if there is a later one by then, so that a piece of a stream costs no timer.
 */
final class DeadlineTimer implements AutoCloseable {
  private final ScheduledExecutorService timer;
  private final Runnable cancel;
  private final Limit whole;
  private Limit present;
  private long wakesAt;
  private @Nullable Future<?> alarm;
  private @Nullable Limit passed;
  private boolean closed;

  private record Limit(String what, Duration after, long at) {
    static Limit of(String what, Duration after) {
      return new Limit(what, after, System.nanoTime() + after.toNanos());
    }

    boolean isBefore(long instant) {
      return at - instant < 0;
    }

    long rest() {
      return at - System.nanoTime();
    }
  }

  DeadlineTimer(ScheduledExecutorService timer, Duration total, Runnable cancel) {
    this.timer = timer;
    this.cancel = cancel;
    whole = Limit.of("the whole answer", total);
    present = whole;
    wakeFor(whole);
  }

  /** Sets the limit for the next piece, from now on. */
  synchronized void expect(String what, Duration within) {
    var next = Limit.of(what, within);
    present = next.isBefore(whole.at) ? next : whole;
    if (present.isBefore(wakesAt)) {
      wakeFor(present);
    }
  }

  /** Has no limit for the next piece until another is set. */
  synchronized void expectNothing() {
    present = whole;
  }

  /** The limit that was exceeded, as a text; null if none was. */
  synchronized @Nullable String passed() {
    return passed == null
        ? null
        : passed.what + " did not arrive within " + passed.after.toMillis() + " ms";
  }

  /** Whether the limit that was exceeded is the one for the whole answer. */
  synchronized boolean isOutOfTime() {
    return passed != null && passed.equals(whole);
  }

  /** Ends the limits, because the exchange is over. */
  @Override
  public synchronized void close() {
    closed = true;
    if (alarm != null) {
      alarm.cancel(false);
    }
  }

  private synchronized void look() {
    if (closed) {
      return;
    }
    if (present.rest() > 0) {
      wakeFor(present);
    } else {
      passed = present;
      cancel.run();
    }
  }

  private void wakeFor(Limit limit) {
    if (alarm != null) {
      alarm.cancel(false);
    }
    wakesAt = limit.at;
    alarm = timer.schedule(this::look, limit.rest(), TimeUnit.NANOSECONDS);
  }
}
