package dev.plimsoll.costs;

import dev.plimsoll.costs.budget.BudgetExceeded;
import dev.plimsoll.ledger.LedgerAppended;
import dev.plimsoll.platform.lifecycle.BackgroundExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Records each soft budget that a call passes, without the call waiting for that. */
@ApplicationScoped
class SoftBudgetNotifier {
  private final SoftBudgets budgets;
  private final BackgroundExecutor executor;

  /** Until when a budget is not recorded again, by its name. */
  private final ConcurrentMap<String, Instant> recorded = new ConcurrentHashMap<>();

  @Inject
  SoftBudgetNotifier(SoftBudgets budgets, BackgroundExecutor executor) {
    this.budgets = budgets;
    this.executor = executor;
  }

  void passed(BudgetExceeded exceeded) {
    var name = exceeded.budget().name();
    var renewsAt = exceeded.renewsAt();
    if (!renewsAt.equals(recorded.put(name, renewsAt))) {
      var _ =
          executor.start(
              "Recording that a call passed the soft budget " + name, () -> record(exceeded));
    }
  }

  private void record(BudgetExceeded exceeded) {
    try {
      budgets.record(exceeded);
    } catch (RuntimeException e) {
      recorded.remove(exceeded.budget().name());
      throw e;
    }
  }

  void forget(@Observes LedgerAppended change) {
    if (change.concerns(Budgets.KIND)) {
      recorded.remove(change.subject().id());
    }
  }
}
