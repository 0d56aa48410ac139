package dev.plimsoll.platform.lifecycle;

import java.lang.System.Logger;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A loop that polls for work: each poll says how long to pause before the next, and a wake-up ends
 * the pause. It is never interrupted while it works.
 */
public final class PollingLoop {
  private static final Logger LOG = System.getLogger(PollingLoop.class.getName());

  private final FailureLog failures;
  private final Duration pauseAfterFailure;
  private final Supplier<Duration> work;
  private final Semaphore calls = new Semaphore(0);
  private volatile boolean over;

  /**
   * @param pauseAfterFailure also the pause before the first poll
   * @param work does the pending work and returns how long to wait before the next poll
   */
  PollingLoop(String name, Duration pauseAfterFailure, Supplier<Duration> work) {
    failures = new FailureLog(LOG, name);
    this.pauseAfterFailure = pauseAfterFailure;
    this.work = work;
  }

  /** Ends the pause. Any number of calls while it is working lead to one more poll. */
  public void wake() {
    calls.release();
  }

  void stop() {
    over = true;
    wake();
  }

  /** Polls until it is stopped. */
  void run() {
    try {
      var pause = pauseAfterFailure;
      while (!over) {
        var _ = calls.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
        calls.drainPermits();
        pause = over ? pause : look();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** A failed poll is tried again. */
  private Duration look() {
    try {
      var pause = work.get();
      failures.succeeded();
      return pause;
    } catch (RuntimeException | Error failure) {
      failures.failed(failure);
      return pauseAfterFailure;
    }
  }
}
