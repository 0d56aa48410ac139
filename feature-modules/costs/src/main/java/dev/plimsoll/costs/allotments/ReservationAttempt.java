package dev.plimsoll.costs.allotments;

import dev.plimsoll.costs.budget.AccountId;
import dev.plimsoll.costs.budget.Budget;
import dev.plimsoll.costs.budget.BudgetDecision;
import dev.plimsoll.costs.budget.BudgetDecision.Denied;
import dev.plimsoll.costs.budget.BudgetDecision.Granted;
import dev.plimsoll.costs.budget.BudgetExceeded;
import dev.plimsoll.costs.budget.BudgetSubject;
import dev.plimsoll.costs.budget.Reservation;
import dev.plimsoll.costs.budget.Usage;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to reserve what a call needs in all budgets that count it, or in none. All leases are
 * locked together, in the order of the budgets, so that no call sees a half-made reservation of
 * another, and no deadlock is possible.
 */
public final class ReservationAttempt {
  private final List<BudgetCheck> checks = new ArrayList<>(4);
  private final BudgetSubject who;
  private final Usage worst;

  ReservationAttempt(BudgetSubject who, Usage worst) {
    this.who = who;
    this.worst = worst;
  }

  /** Checks the call against the budgets that count it. */
  public static ReservationAttempt of(
      List<Budget> budgets, BudgetSubject who, Usage worst, LocalAllotments allotments) {
    var attempt = new ReservationAttempt(who, worst);
    for (var budget : budgets) {
      var amount = budget.measure().of(worst);
      if (amount > 0 && budget.scope().covers(who)) {
        var id = new AccountId(budget.name(), budget.scope().holder(who));
        attempt.checks.add(new BudgetCheck(budget, id, amount, allotments));
      }
    }
    return attempt;
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
  boolean takeFrom(int index) {
    return index == checks.size() || checks.get(index).take(this, index + 1);
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
        checks.subList(0, i).forEach(BudgetCheck::handBack);
        return exceeded;
      }
    }
    return null;
  }

  private Granted granted() {
    var holds = new ArrayList<Reservation.Hold>(checks.size());
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
}
