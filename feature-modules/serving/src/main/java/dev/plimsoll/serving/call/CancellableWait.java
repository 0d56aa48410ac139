package dev.plimsoll.serving.call;

import java.util.function.Supplier;

/**
 * The wait of this thread for a model, which another thread may end because the caller is gone.
 * Nothing else of a call is interrupted: it may be writing to files that do not survive it.
 */
final class CancellableWait {
  private final Thread thread = Thread.currentThread();
  private boolean over;
  private boolean cancelled;

  <T> T during(Supplier<T> asking) {
    try {
      return asking.get();
    } finally {
      end();
    }
  }

  /** Interrupts the wait, unless it is over. */
  synchronized void cancel() {
    if (!over) {
      cancelled = true;
      thread.interrupt();
    }
  }

  /** Also ends the interruption, so that the call can be put on record. */
  private synchronized void end() {
    over = true;
    if (cancelled) {
      var _ = Thread.interrupted();
    }
  }
}
