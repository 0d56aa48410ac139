package dev.plimsoll.costs;

import dev.plimsoll.costs.budget.BudgetExceeded;
import dev.plimsoll.ledger.LedgerAppended;
import dev.plimsoll.platform.BackgroundExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Has each soft budget that a call passes told of, without the call waiting for it. */
@ApplicationScoped
class SoftBudgetNotifier {
  @Inject SoftBudgets budgets;
  @Inject BackgroundExecutor executor;

  /** Until when nothing is to be told of a budget, by its name. */
  private final ConcurrentMap<String, Instant> told = new ConcurrentHashMap<>();

  void passed(BudgetExceeded exceeded) {
    var name = exceeded.budget().name();
    var renewsAt = exceeded.renewsAt();
    if (!renewsAt.equals(told.put(name, renewsAt))) {
      var _ = executor.start("Telling of the soft budget " + name, () -> tell(exceeded));
    }
  }

  private void tell(BudgetExceeded exceeded) {
    try {
      budgets.tell(exceeded);
    } catch (RuntimeException e) {
      told.remove(exceeded.budget().name());
      throw e;
    }
  }

  void forget(@Observes LedgerAppended change) {
    if (change.concerns(Budgets.KIND)) {
      told.remove(change.subject().id());
    }
  }
}
