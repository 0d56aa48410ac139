package dev.plimsoll.costs.allotments;

import dev.plimsoll.costs.budget.Account;
import dev.plimsoll.costs.budget.Budget;
import dev.plimsoll.costs.budget.BudgetDecision;
import dev.plimsoll.costs.budget.BudgetDecision.Denied;
import dev.plimsoll.costs.budget.BudgetDecision.Granted;
import dev.plimsoll.costs.budget.BudgetExceeded;
import dev.plimsoll.costs.budget.BudgetLease;
import dev.plimsoll.costs.budget.BudgetSubject;
import dev.plimsoll.costs.budget.Reservation;
import dev.plimsoll.costs.budget.Reservation.Hold;
import dev.plimsoll.costs.budget.Usage;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to reserve what a call needs in all budgets that count it, or in none. All leases are
 * locked together, in the order of the budgets, so that no call sees a half-made reservation of
 * another, and no deadlock is possible. Used only by the thread of the call.
 */
public final class ReservationAttempt {
  private final List<Check> checks = new ArrayList<>(4);
  private final BudgetSubject who;
  private final Usage worst;
  private final LocalAllotments allotments;

  /** Checks the call against those of the budgets that count it. */
  public ReservationAttempt(
      List<Budget> budgets, BudgetSubject who, Usage worst, LocalAllotments allotments) {
    this.who = who;
    this.worst = worst;
    this.allotments = allotments;
    for (var budget : budgets) {
      var amount = budget.measure().of(worst);
      if (amount > 0 && budget.scope().covers(who)) {
        var id = new Account.Id(budget.name(), budget.scope().holder(who));
        checks.add(new Check(budget, id, amount));
      }
    }
  }

  /** Reserves, usually from memory; asks the database if a lease is short. */
  public BudgetDecision reserve(Clock clock) {
    while (true) {
      var now = clock.instant();
      if (found(now) && takeFrom(0)) {
        return granted();
      }
      var exceeded = recentDenial();
      if (exceeded == null) {
        exceeded = fill(now);
      }
      if (exceeded != null) {
        return new Denied(exceeded);
      }
    }
  }

  /**
   * Takes from the leases of this check and those after it, or from none if one of them is short.
   */
  private boolean takeFrom(int index) {
    return index == checks.size() || checks.get(index).take(index + 1);
  }

  private boolean found(Instant now) {
    var all = true;
    for (var check : checks) {
      all &= check.find(now);
    }
    return all;
  }

  private @Nullable BudgetExceeded recentDenial() {
    for (var check : checks) {
      var exceeded = check.recentDenial();
      if (exceeded != null) {
        return exceeded;
      }
    }
    return null;
  }

  private @Nullable BudgetExceeded fill(Instant now) {
    for (var i = 0; i < checks.size(); i++) {
      var exceeded = checks.get(i).fill(now);
      if (exceeded != null) {
        checks.subList(0, i).forEach(Check::handBack);
        return exceeded;
      }
    }
    return null;
  }

  private Granted granted() {
    var holds = new ArrayList<Hold>(checks.size());
    List<BudgetExceeded> passed = List.of();
    for (var check : checks) {
      check.hold().ifPresent(holds::add);
      if (check.passed() != null) {
        passed = new ArrayList<>(passed);
        passed.add(check.passed());
      }
    }
    return new Granted(new Reservation(who, worst, holds), passed);
  }

  /** Checks the call against one budget that counts it. */
  private final class Check {
    private final Budget budget;
    private final Account.Id id;
    private final long amount;
    private LocalAllotment allotment;
    private @Nullable BudgetLease lease;
    private @Nullable BudgetExceeded passed;
    private boolean uncounted;

    Check(Budget budget, Account.Id id, long amount) {
      this.budget = budget;
      this.id = id;
      this.amount = amount;
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
     * Leases what the call needs from the budget store; returns why the call is denied if that
     * fails.
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

    /** Takes from the lease if the checks from {@code next} on can take from theirs. */
    boolean take(int next) {
      if (uncounted) {
        return takeFrom(next);
      }
      var held = Objects.requireNonNull(lease);
      synchronized (held) {
        if (!held.covers(amount, passed != null) || !takeFrom(next)) {
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
}
