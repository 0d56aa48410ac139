package dev.plimsoll.costs.allotments;

import dev.plimsoll.costs.allotments.LocalAllotment.Report;
import dev.plimsoll.costs.budget.AccountId;
import dev.plimsoll.platform.BackgroundExecutor;
import dev.plimsoll.platform.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The purses of this node. What is idle goes back to the treasury, and all of it when the node
 * stops; that of a node that crashes stays taken until its period ends, so that it is never spent
 * twice. Empty purses are put away: there may be one for every user.
 */
@ApplicationScoped
public class LocalAllotments {
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final int AT_ONCE = 100;

  @Inject BudgetStore store;
  @Inject Clock clock;
  @Inject BackgroundExecutor executor;

  private final ConcurrentMap<AccountId, LocalAllotment> allotments = new ConcurrentHashMap<>();

  LocalAllotment of(AccountId id) {
    var held = allotments.get(id);
    return held == null || held.isRetired() ? newest(id) : held;
  }

  /** Hands back what is free of a budget on all its accounts. */
  public void empty(String budget) {
    tell(id -> id.budget().equals(budget), LocalAllotment::all);
  }

  /** Tells the treasury what was spent of a budget on all its accounts. */
  public void report(String budget) {
    tell(id -> id.budget().equals(budget), LocalAllotment::spent);
  }

  void begin(@Observes @Priority(StartOrder.BACKGROUND) Startup event) {
    executor.repeat("Tidying budgets", PAUSE, this::tidy);
  }

  void end(@Observes Shutdown event) {
    tell(_ -> true, LocalAllotment::all);
  }

  void tidy() {
    tell(_ -> true, LocalAllotment::idle);
    var _ = allotments.values().removeIf(LocalAllotment::retire);
  }

  /** Few at a time, as no call of theirs is let through to the treasury meanwhile. */
  private void tell(Predicate<AccountId> which, Function<LocalAllotment, @Nullable Report> report) {
    var accounts = allotments.keySet().stream().filter(which).sorted(AccountId.ORDER).toList();
    for (var from = 0; from < accounts.size(); from += AT_ONCE) {
      var some = accounts.subList(from, Math.min(accounts.size(), from + AT_ONCE));
      var reports = new ArrayList<Report>();
      for (var id : some) {
        var purse = allotments.get(id);
        var told = purse == null ? null : report.apply(purse);
        if (told != null) {
          reports.add(told);
        }
      }
      if (!reports.isEmpty()) {
        LocalAllotment.tell(store, reports);
      }
    }
  }

  int count() {
    return allotments.size();
  }

  private LocalAllotment newest(AccountId id) {
    return allotments.compute(
        id, (_, held) -> held == null || held.isRetired() ? created(id) : held);
  }

  private LocalAllotment created(AccountId id) {
    return new LocalAllotment(id, store, clock);
  }
}
