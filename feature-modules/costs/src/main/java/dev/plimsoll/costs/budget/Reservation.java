package dev.plimsoll.costs.budget;

import dev.plimsoll.domain.Usd;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** The reservation for one call in all budgets that count it, until the call is settled. */
public final class Reservation {
  private final BudgetSubject who;
  private final Usage worst;
  private final List<Hold> holds;
  private final AtomicBoolean open = new AtomicBoolean(true);

  /** The reservation in one budget. */
  public record Hold(BudgetLease lease, BudgetUnit measure, long amount) {
    public void settle(Usage actual) {
      lease.settle(amount, measure.of(actual));
    }
  }

  public Reservation(BudgetSubject who, Usage worst, List<Hold> holds) {
    this.who = who;
    this.worst = worst;
    this.holds = holds;
  }

  public BudgetSubject who() {
    return who;
  }

  /** The worst case of the call's cost. */
  public Usd amount() {
    return worst.cost();
  }

  public int calls() {
    return worst.calls();
  }

  /** Counts what the call actually took; false if that was done before. */
  public boolean settle(Usage actual) {
    if (!open.compareAndSet(true, false)) {
      return false;
    }
    for (var hold : holds) {
      hold.settle(actual);
    }
    return true;
  }
}
