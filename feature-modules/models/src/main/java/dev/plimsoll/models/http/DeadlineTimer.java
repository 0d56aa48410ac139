package dev.plimsoll.models.http;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The time limits of one exchange. Cancels it when one passes: a blocking read cannot be given a
 * limit that changes as it goes on.
 *
 * <p>A new limit is only written down; the timer looks when the earliest one seen so far is over,
 * and goes back to sleep when there is a later one by then. So a piece of a stream costs no timer.
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

  /** From now on the next piece must come within this time. */
  synchronized void expect(String what, Duration within) {
    var next = Limit.of(what, within);
    present = next.isBefore(whole.at) ? next : whole;
    if (present.isBefore(wakesAt)) {
      wakeFor(present);
    }
  }

  /** The limit that has passed, in words; null where none has. */
  synchronized @Nullable String passed() {
    return passed == null
        ? null
        : passed.what + " did not come within " + passed.after.toMillis() + " ms";
  }

  /** The exchange is over. */
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
