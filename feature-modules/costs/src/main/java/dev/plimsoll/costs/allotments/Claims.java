package dev.plimsoll.costs.allotments;

import dev.plimsoll.costs.budget.AccountId;
import dev.plimsoll.costs.budget.Budget;
import dev.plimsoll.costs.budget.BudgetDecision;
import dev.plimsoll.costs.budget.BudgetDecision.Denied;
import dev.plimsoll.costs.budget.BudgetDecision.Granted;
import dev.plimsoll.costs.budget.Demand;
import dev.plimsoll.costs.budget.Reservation;
import dev.plimsoll.costs.budget.Spender;
import dev.plimsoll.costs.budget.UsedUp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one call asks of all budgets that count it: all of it is set aside, or nothing. The leases
 * are taken from together, each locked in the order of the budgets, so that no call sees what
 * another one only tried to take, and none waits for another in a circle.
 */
public final class Claims {
  private final List<Claim> claims = new ArrayList<>(4);
  private final Spender who;
  private final Demand worst;

  Claims(Spender who, Demand worst) {
    this.who = who;
    this.worst = worst;
  }

  /** The claims on those of the budgets that count the call. */
  public static Claims of(List<Budget> budgets, Spender who, Demand worst, Purses purses) {
    var claims = new Claims(who, worst);
    for (var budget : budgets) {
      var amount = budget.measure().of(worst);
      if (amount > 0 && budget.scope().covers(who)) {
        var id = new AccountId(budget.name(), budget.scope().holder(who));
        claims.claims.add(new Claim(budget, id, amount, purses));
      }
    }
    return claims;
  }

  /** Usually from memory; asks the treasury when a lease is short. */
  public BudgetDecision reserve(Clock clock) {
    while (true) {
      var now = clock.instant();
      if (found(now) && takeFrom(0)) {
        return granted();
      }
      var usedUp = refusal();
      if (usedUp == null) {
        usedUp = fill(now);
      }
      if (usedUp != null) {
        return new Denied(usedUp);
      }
    }
  }

  /** Takes from the leases of the claims from this one on; from none if one of them is short. */
  boolean takeFrom(int index) {
    return index == claims.size() || claims.get(index).take(this, index + 1);
  }

  private boolean found(Instant now) {
    var all = true;
    for (var claim : claims) {
      all &= claim.find(now);
    }
    return all;
  }

  private @Nullable UsedUp refusal() {
    for (var claim : claims) {
      var usedUp = claim.refusal();
      if (usedUp != null) {
        return usedUp;
      }
    }
    return null;
  }

  private @Nullable UsedUp fill(Instant now) {
    for (var i = 0; i < claims.size(); i++) {
      var usedUp = claims.get(i).fill(now);
      if (usedUp != null) {
        claims.subList(0, i).forEach(Claim::handBack);
        return usedUp;
      }
    }
    return null;
  }

  private Granted granted() {
    var holds = new ArrayList<Reservation.Hold>(claims.size());
    List<UsedUp> passed = List.of();
    for (var claim : claims) {
      claim.hold().ifPresent(holds::add);
      if (claim.passed() != null) {
        passed = new ArrayList<>(passed);
        passed.add(claim.passed());
      }
    }
    return new Granted(new Reservation(who, worst, holds), passed);
  }
}
