package dev.plimsoll.costs;

import dev.plimsoll.costs.budget.Budget;
import dev.plimsoll.costs.budget.BudgetExceeded;
import dev.plimsoll.costs.budget.SoftBudgetExceeded;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Change;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.LedgerAppended;
import dev.plimsoll.ledger.Subject;
import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.lifecycle.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The soft budgets that are passed. The ledger records each once in a period. */
@ApplicationScoped
class SoftBudgets {
  /** The kind of ledger entry that records a soft budget, with the action {@code passed}. */
  static final String KIND = "soft-budget";

  private final BudgetRows budgets;
  private final SoftBudgetRows rows;
  private final Ledger ledger;
  private final Clock clock;

  private volatile Map<String, Instant> passed = Map.of();

  @Inject
  SoftBudgets(BudgetRows budgets, SoftBudgetRows rows, Ledger ledger, Clock clock) {
    this.budgets = budgets;
    this.rows = rows;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** When the budget was passed; empty if it was not in the current period. */
  Optional<SoftBudgetExceeded> passed(Budget budget) {
    var period = budget.period();
    var now = clock.instant();
    return Optional.ofNullable(passed.get(budget.name()))
        .filter(since -> budget.soft() && !since.isBefore(period.startOf(now)))
        .map(since -> new SoftBudgetExceeded(budget, since, period.endOf(now)));
  }

  /** Records that the budget is passed, unless that has been recorded in this period. */
  @Transactional
  void record(BudgetExceeded exceeded) {
    ledger.lock();
    var name = exceeded.budget().name();
    var now = clock.instant();
    budgets
        .locked(name)
        .filter(Budget::soft)
        .filter(budget -> rows.put(name, now, budget.period().startOf(now)))
        .ifPresent(budget -> ledger.record(change(budget, exceeded)));
  }

  private static Change change(Budget budget, BudgetExceeded exceeded) {
    var reason =
        "A call may have exceeded %s this %s. Calls continue, because the budget is soft. It renews at %s."
            .formatted(
                budget.measure().words(budget.limit()),
                budget.period().name().toLowerCase(Locale.ROOT),
                exceeded.renewsAt());
    var subject = new Subject(KIND, budget.name());
    return new Change(Actor.SYSTEM, subject, "exceeded", reason, null, Json.write(budget));
  }

  void load(@Observes @Priority(StartOrder.SNAPSHOTS) Startup event) {
    passed = rows.committed();
  }

  void refresh(@Observes LedgerAppended change) {
    if (change.concerns(KIND) || change.concerns(Budgets.KIND)) {
      passed = rows.committed();
    }
  }
}
