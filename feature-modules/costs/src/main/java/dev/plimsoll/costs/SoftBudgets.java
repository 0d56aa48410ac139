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
import dev.plimsoll.platform.StartOrder;
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

/** Which soft budgets are passed. The ledger tells of each once in a period. */
@ApplicationScoped
class SoftBudgets {
  /** The ledger tells of a soft budget as a change of this kind with the action {@code passed}. */
  static final String KIND = "soft-budget";

  @Inject BudgetRows budgets;
  @Inject SoftBudgetRows rows;
  @Inject Ledger ledger;
  @Inject Clock clock;

  private volatile Map<String, Instant> passed = Map.of();

  /** Since when the budget is passed; empty when it is not in the running period. */
  Optional<SoftBudgetExceeded> passed(Budget budget) {
    var period = budget.period();
    var now = clock.instant();
    return Optional.ofNullable(passed.get(budget.name()))
        .filter(since -> budget.soft() && !since.isBefore(period.startOf(now)))
        .map(since -> new SoftBudgetExceeded(budget, since, period.endOf(now)));
  }

  /** Tells that the budget is passed, unless that was told in this period already. */
  @Transactional
  void tell(BudgetExceeded exceeded) {
    ledger.awaitTurn();
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
        "A call could take it beyond %s this %s, and calls go on. It is new at %s."
            .formatted(
                budget.measure().words(budget.limit()),
                budget.period().name().toLowerCase(Locale.ROOT),
                exceeded.renewsAt());
    var subject = new Subject(KIND, budget.name());
    return new Change(Actor.SYSTEM, subject, "passed", reason, null, Json.write(budget));
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
