package dev.plimsoll.platform.lifecycle;

import java.time.Duration;

/** Counts the pieces of work under way, and waits for the last of them. */
public final class WorkUnderWay {
  private int count;
  private boolean waitEnded;

  /** One piece of work, which is over when it is closed. */
  public final class Piece implements AutoCloseable {
    private boolean over;

    private Piece() {}

    @Override
    public void close() {
      synchronized (WorkUnderWay.this) {
        if (!over) {
          over = true;
          count--;
          WorkUnderWay.this.notifyAll();
        }
      }
    }
  }

  synchronized Piece begin() {
    count++;
    return new Piece();
  }

  synchronized int count() {
    return count;
  }

  /** Makes the present wait end now. */
  synchronized void endWait() {
    waitEnded = true;
    notifyAll();
  }

  /** Waits until nothing is under way; false if the time or the wait ended first. */
  synchronized boolean awaitEnd(Duration most) {
    var end = System.nanoTime() + most.toNanos();
    waitEnded = false;
    try {
      while (count > 0 && !waitEnded && end - System.nanoTime() > 0) {
        // One more millisecond, because 0 would mean for ever.
        wait(Duration.ofNanos(end - System.nanoTime()).toMillis() + 1);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return count == 0;
  }
}
