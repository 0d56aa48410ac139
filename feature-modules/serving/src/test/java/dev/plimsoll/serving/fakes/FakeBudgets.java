package dev.plimsoll.serving.fakes;

import dev.plimsoll.costs.Budgets;
import dev.plimsoll.costs.budget.Budget;
import dev.plimsoll.costs.budget.BudgetDecision;
import dev.plimsoll.costs.budget.BudgetExceeded;
import dev.plimsoll.costs.budget.BudgetSubject;
import dev.plimsoll.costs.budget.BudgetUnit;
import dev.plimsoll.costs.budget.OnExhausted;
import dev.plimsoll.costs.budget.Period;
import dev.plimsoll.costs.budget.Reservation;
import dev.plimsoll.costs.budget.Scope;
import dev.plimsoll.costs.budget.Usage;
import dev.plimsoll.domain.Usd;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Budgets that grant everything, unless a test says otherwise. */
public final class FakeBudgets extends Budgets {
  public static final Instant RENEWAL = Instant.parse("1970-01-02T00:00:00Z");

  private final Deque<BudgetDecision> decisions = new ArrayDeque<>();
  public final List<Usage> reserved = new ArrayList<>();
  public final List<Usd> settled = new ArrayList<>();
  public int released;

  public FakeBudgets() {
    super(null, null, null, null, null, null, null, null, null);
  }

  /** Has the next reservation be denied by a budget that is used up. */
  public FakeBudgets denying(OnExhausted policy) {
    decisions.add(new BudgetDecision.Denied(exceeded(policy)));
    return this;
  }

  /** Has the next reservation pass a soft budget. */
  public FakeBudgets exceeding() {
    decisions.add(
        new BudgetDecision.Granted(
            new Reservation(null, Usage.NOTHING, List.of()), List.of(exceeded(OnExhausted.TELL))));
    return this;
  }

  private static BudgetExceeded exceeded(OnExhausted policy) {
    var budget = new Budget("team", Scope.EVERYTHING, BudgetUnit.CALLS, 1, Period.DAY, policy);
    return new BudgetExceeded(budget, 2, RENEWAL);
  }

  @Override
  public BudgetDecision reserve(BudgetSubject who, Usage worst) {
    reserved.add(worst);
    return decisions.isEmpty()
        ? new BudgetDecision.Granted(new Reservation(who, worst, List.of()), List.of())
        : decisions.remove();
  }

  @Override
  public void settle(Reservation reservation, Usd cost, long tokens) {
    if (reservation.settle(Usage.NOTHING)) {
      settled.add(cost);
    }
  }

  @Override
  public void release(Reservation reservation) {
    if (reservation.settle(Usage.NOTHING)) {
      released++;
    }
  }
}
