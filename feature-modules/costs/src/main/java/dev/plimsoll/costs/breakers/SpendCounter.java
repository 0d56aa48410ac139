package dev.plimsoll.costs.breakers;

import dev.plimsoll.domain.Usd;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What one feature has spent in the running window, as far as this node knows: what was in the
 * database when it last looked, and what its own calls have cost since.
 */
final class SpendCounter {
  private final AtomicLong untold = new AtomicLong();
  private volatile long told;
  private volatile @Nullable Usd usual;
  private volatile long limit = Long.MAX_VALUE;

  /** Adds what a call cost; true when more is spent now than the breaker allows. */
  boolean add(long micros) {
    return told + untold.addAndGet(micros) > limit;
  }

  /** Takes what is not in the database yet. */
  long take() {
    return untold.getAndSet(0);
  }

  void putBack(long micros) {
    untold.addAndGet(micros);
  }

  /** Knows what the database says now. */
  void read(Usd spent, @Nullable Usd usualSpent, long mostAllowed) {
    told = spent.micros();
    usual = usualSpent;
    limit = mostAllowed;
  }

  /** Knows of nothing spent. */
  void forget() {
    told = 0;
  }

  Usd spent() {
    return new Usd(told + untold.get());
  }

  @Nullable Usd usual() {
    return usual;
  }

  boolean isBeyond() {
    return told + untold.get() > limit;
  }
}
