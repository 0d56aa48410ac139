package dev.plimsoll.models.guard;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Bounds how many calls are at one place at once, so that a slow one does not hold all there is.
 */
public final class Bulkhead {
  private final int most;
  private final AtomicInteger underWay = new AtomicInteger();

  public Bulkhead(int most) {
    this.most = most;
  }

  /** Whether there is room for one more, which is then under way. */
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

  /** How many are under way. */
  public int underWay() {
    return Math.min(underWay.get(), most);
  }
}
