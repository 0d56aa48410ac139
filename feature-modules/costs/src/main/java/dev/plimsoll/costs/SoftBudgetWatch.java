package dev.plimsoll.costs;

import dev.plimsoll.costs.budget.UsedUp;
import dev.plimsoll.ledger.Changed;
import dev.plimsoll.platform.Background;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Has each soft budget that a call passes told of, without the call waiting for it. */
@ApplicationScoped
class SoftBudgetWatch {
  @Inject SoftBudgets budgets;
  @Inject Background background;

  /** Until when nothing is to be told of a budget, by its name. */
  private final ConcurrentMap<String, Instant> told = new ConcurrentHashMap<>();

  void passed(UsedUp usedUp) {
    var name = usedUp.budget().name();
    var renewsAt = usedUp.renewsAt();
    if (!renewsAt.equals(told.put(name, renewsAt))) {
      var _ = background.start("Telling of the soft budget " + name, () -> tell(usedUp));
    }
  }

  private void tell(UsedUp usedUp) {
    try {
      budgets.tell(usedUp);
    } catch (RuntimeException e) {
      told.remove(usedUp.budget().name());
      throw e;
    }
  }

  void forget(@Observes Changed change) {
    if (change.concerns(Budgets.KIND)) {
      told.remove(change.subject().id());
    }
  }
}
