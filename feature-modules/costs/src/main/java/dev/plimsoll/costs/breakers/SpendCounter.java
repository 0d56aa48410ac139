package dev.plimsoll.costs.breakers;

import dev.plimsoll.domain.Usd;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The spending of one feature in the current window, as far as this node knows: the database's
 * figure when it was last read, plus the cost of its own calls since.
 */
final class SpendCounter {
  private final AtomicLong unstored = new AtomicLong();
  private volatile long stored;
  private volatile @Nullable Usd usual;
  private volatile long limit = Long.MAX_VALUE;

  /** Adds the cost of a call; true if more is spent now than the breaker allows. */
  boolean add(long micros) {
    return stored + unstored.addAndGet(micros) > limit;
  }

  /** Takes out what is not in the database yet. */
  long take() {
    return unstored.getAndSet(0);
  }

  void putBack(long micros) {
    unstored.addAndGet(micros);
  }

  /** Sets the figure that was read from the database. */
  void read(Usd spent, @Nullable Usd usualSpent, long mostAllowed) {
    stored = spent.micros();
    usual = usualSpent;
    limit = mostAllowed;
  }

  /** Resets the spending to zero. */
  void forget() {
    stored = 0;
  }

  Usd spent() {
    return new Usd(stored + unstored.get());
  }

  @Nullable Usd usual() {
    return usual;
  }

  boolean isBeyond() {
    return stored + unstored.get() > limit;
  }
}
