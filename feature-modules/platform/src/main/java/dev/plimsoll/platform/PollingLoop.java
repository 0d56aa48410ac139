package dev.plimsoll.platform;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Looks for work, each time after the pause that the look before asked for, and at once when it is
 * woken. It is never interrupted in its work.
 */
public final class PollingLoop {
  private static final Logger LOG = System.getLogger(PollingLoop.class.getName());

  private final String name;
  private final Duration pauseAfterFailure;
  private final Supplier<Duration> work;
  private final Semaphore calls = new Semaphore(0);
  private volatile boolean over;

  /**
   * @param pauseAfterFailure also before the first look
   * @param work does what there is to do; tells how long to wait before the next look
   */
  PollingLoop(String name, Duration pauseAfterFailure, Supplier<Duration> work) {
    this.name = name;
    this.pauseAfterFailure = pauseAfterFailure;
    this.work = work;
  }

  /** Has it look now; once for all that call while it is at work. */
  public void wake() {
    calls.release();
  }

  void stop() {
    over = true;
    wake();
  }

  /** Looks until it is stopped. */
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

  /** What failed is tried again. */
  private Duration look() {
    try {
      return work.get();
    } catch (RuntimeException | Error failure) {
      LOG.log(Level.ERROR, name + " failed", failure);
      return pauseAfterFailure;
    }
  }
}
