package dev.plimsoll.models.guard;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Limits the number of calls that run at once in one place, so that a slow one does not take up
 * everything.
 */
public final class Bulkhead {
  private final int most;
  private final AtomicInteger underWay = new AtomicInteger();

  public Bulkhead(int most) {
    this.most = most;
  }

  /** Begins one more call if there is room; false if there is not. */
  boolean enter() {
    if (underWay.incrementAndGet() <= most) {
      return true;
    }
    leave();
    return false;
  }

  void leave() {
    underWay.decrementAndGet();
  }

  public int most() {
    return most;
  }

  /** The number of running calls. */
  public int underWay() {
    return Math.min(underWay.get(), most);
  }
}
