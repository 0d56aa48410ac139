package dev.plimsoll.costs;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.Usd;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Money set aside for one call, until the call is settled. */
public final class Reservation {
  private final FeatureKey feature;
  private final Usd amount;
  private final @Nullable Lease lease;
  private final AtomicBoolean open = new AtomicBoolean(true);

  /**
   * @param lease where the money comes from; null for a feature without a budget
   */
  Reservation(FeatureKey feature, Usd amount, @Nullable Lease lease) {
    this.feature = feature;
    this.amount = amount;
    this.lease = lease;
  }

  public FeatureKey feature() {
    return feature;
  }

  public Usd amount() {
    return amount;
  }

  /** Pays what the call really cost; a second time does nothing. */
  void settle(Usd actual) {
    if (open.compareAndSet(true, false) && lease != null) {
      lease.settle(amount.micros(), actual.micros());
    }
  }
}
