package dev.plimsoll.costs.allotments;

import dev.plimsoll.costs.budget.AccountId;
import dev.plimsoll.costs.budget.Budget;
import dev.plimsoll.costs.budget.Lease;
import dev.plimsoll.costs.budget.Reservation.Hold;
import dev.plimsoll.costs.budget.UsedUp;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one call asks of one budget that counts it. Belongs to the thread of the call. */
final class Claim {
  private final Budget budget;
  private final AccountId id;
  private final long amount;
  private final Purses purses;
  private Purse purse;
  private @Nullable Lease lease;
  private @Nullable UsedUp passed;
  private boolean uncounted;

  Claim(Budget budget, AccountId id, long amount, Purses purses) {
    this.budget = budget;
    this.id = id;
    this.amount = amount;
    this.purses = purses;
    purse = purses.of(id);
  }

  /** Looks what this node holds in memory; false when the treasury is to be asked first. */
  boolean find(Instant now) {
    purse = purses.of(id);
    lease = purse.lease();
    return uncounted || (lease != null && !lease.isOver(now));
  }

  /** Why the call cannot be made, as far as memory knows; null when it may be. */
  @Nullable UsedUp refusal() {
    return unlessSoft(purse.refusal(amount));
  }

  /** Gets what the call needs from the treasury; tells why the call cannot be made otherwise. */
  @Nullable UsedUp fill(Instant now) {
    var usedUp = purse.fill(budget, amount);
    lease = purse.lease();
    var nothingToCountOn = lease == null || lease.isOver(now);
    uncounted = !purse.isRetired() && nothingToCountOn && (usedUp == null || budget.soft());
    return unlessSoft(usedUp);
  }

  /** What was got for a call that is not made may be needed elsewhere. */
  void handBack() {
    purse.empty();
  }

  /** Takes from the lease if {@code others} can take from theirs. */
  boolean take(Claims others, int next) {
    if (uncounted) {
      return others.takeFrom(next);
    }
    var held = Objects.requireNonNull(lease);
    synchronized (held) {
      if (!held.covers(amount, passed != null) || !others.takeFrom(next)) {
        return false;
      }
      held.take(amount);
      return true;
    }
  }

  Optional<Hold> hold() {
    return uncounted
        ? Optional.empty()
        : Optional.of(new Hold(Objects.requireNonNull(lease), budget.measure(), amount));
  }

  /** The soft budget that the call exceeds; null when it exceeds none. */
  @Nullable UsedUp passed() {
    return passed;
  }

  private @Nullable UsedUp unlessSoft(@Nullable UsedUp usedUp) {
    if (!budget.soft()) {
      return usedUp;
    }
    passed = usedUp;
    return null;
  }
}
