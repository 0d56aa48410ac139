package dev.plimsoll.costs.allotments;

import dev.plimsoll.costs.budget.AccountId;
import dev.plimsoll.costs.budget.Budget;
import dev.plimsoll.costs.budget.BudgetExceeded;
import dev.plimsoll.costs.budget.BudgetLease;
import dev.plimsoll.costs.budget.Reservation.Hold;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks one call against one budget that counts it; used only by the thread of the call. */
final class BudgetCheck {
  private final Budget budget;
  private final AccountId id;
  private final long amount;
  private final LocalAllotments allotments;
  private LocalAllotment allotment;
  private @Nullable BudgetLease lease;
  private @Nullable BudgetExceeded passed;
  private boolean uncounted;

  BudgetCheck(Budget budget, AccountId id, long amount, LocalAllotments allotments) {
    this.budget = budget;
    this.id = id;
    this.amount = amount;
    this.allotments = allotments;
    allotment = allotments.of(id);
  }

  /** Checks what this node holds in memory; false if the budget store has to be asked first. */
  boolean find(Instant now) {
    allotment = allotments.of(id);
    lease = allotment.lease();
    return uncounted || (lease != null && !lease.isOver(now));
  }

  /** Why the call is denied, as far as memory knows; null if it is not. */
  @Nullable BudgetExceeded recentDenial() {
    return unlessSoft(allotment.refusal(amount));
  }

  /**
   * Leases what the call needs from the budget store; returns why the call is denied if that fails.
   */
  @Nullable BudgetExceeded fill(Instant now) {
    var exceeded = allotment.fill(budget, amount);
    lease = allotment.lease();
    var nothingToCountOn = lease == null || lease.isOver(now);
    uncounted = !allotment.isRetired() && nothingToCountOn && (exceeded == null || budget.soft());
    return unlessSoft(exceeded);
  }

  /** Returns what was leased for a call that is not made, because it may be needed elsewhere. */
  void handBack() {
    allotment.empty();
  }

  /** Takes from the lease if {@code others} can take from their leases. */
  boolean take(ReservationAttempt others, int next) {
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

  /** The soft budget that the call exceeds; null if it exceeds none. */
  @Nullable BudgetExceeded passed() {
    return passed;
  }

  private @Nullable BudgetExceeded unlessSoft(@Nullable BudgetExceeded exceeded) {
    if (!budget.soft()) {
      return exceeded;
    }
    passed = exceeded;
    return null;
  }
}
