package dev.plimsoll.calls.writing;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Counts how many ended calls were journaled, and how many of them are in the database. */
public final class WriteProgress {
  private final AtomicLong journaled = new AtomicLong();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicLong written = new AtomicLong();
  private final AtomicBoolean resting = new AtomicBoolean();
  private volatile Runnable wake = () -> {};

  /** Wakes the writer early, if there is a reason. */
  void onReasonToWrite(Runnable look) {
    wake = look;
  }

  /** Lets the writer rest until a call has ended; false if there are calls to be written. */
  boolean rest() {
    resting.set(true);
    return backlog() == 0;
  }

  /** Records that a counted call is in the journal now. */
  void appended() {
    var isFirst = resting.get() && resting.compareAndSet(true, false);
    if (isFirst || isAwaited() || backlog() >= WriteBatch.CALLS) {
      wake.run();
    }
  }

  void journaled(long calls) {
    journaled.addAndGet(calls);
  }

  void written(long calls) {
    lock.lock();
    try {
      written.addAndGet(calls);
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** The number of ended calls that wait for the database. */
  public long backlog() {
    return Math.max(0, journaled.get() - written.get());
  }

  /** Whether a thread waits for calls to be written. */
  boolean isAwaited() {
    return waiting.get() > 0;
  }

  /** Waits until all calls that have ended by now are in the database; false after a timeout. */
  public boolean awaitWritten(Duration limit) {
    var goal = journaled.get();
    var left = limit.toNanos();
    waiting.incrementAndGet();
    wake.run();
    lock.lock();
    try {
      while (written.get() < goal && left > 0) {
        left = moved.awaitNanos(left);
      }
      return written.get() >= goal;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return written.get() >= goal;
    } finally {
      lock.unlock();
      waiting.decrementAndGet();
    }
  }
}
