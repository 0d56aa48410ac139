package dev.plimsoll.platform;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Looks for work: soon again while there is some, else rarely, and at once when it is woken. It is
 * never interrupted in its work.
 */
public final class Lookout {
  private static final Logger LOG = System.getLogger(Lookout.class.getName());

  private final String name;
  private final Duration soon;
  private final Duration rarely;
  private final BooleanSupplier work;
  private final Semaphore calls = new Semaphore(0);
  private volatile boolean over;

  /**
   * @param work does what there is to do; tells whether there may be more
   */
  Lookout(String name, Duration soon, Duration rarely, BooleanSupplier work) {
    this.name = name;
    this.soon = soon;
    this.rarely = rarely;
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
      var pause = soon;
      while (!over) {
        var _ = calls.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
        calls.drainPermits();
        pause = !over && hasMore() ? soon : rarely;
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** What failed is tried again. */
  private boolean hasMore() {
    try {
      return work.getAsBoolean();
    } catch (RuntimeException | Error failure) {
      LOG.log(Level.ERROR, name + " failed", failure);
      return true;
    }
  }
}
