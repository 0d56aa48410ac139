package dev.plimsoll.costs.allotments;

import dev.plimsoll.costs.allotments.LocalAllotment.Report;
import dev.plimsoll.costs.budget.Account;
import dev.plimsoll.costs.budget.Budget;
import dev.plimsoll.costs.budget.BudgetLeft;
import dev.plimsoll.costs.budget.BudgetSubject;
import dev.plimsoll.platform.lifecycle.BackgroundExecutor;
import dev.plimsoll.platform.lifecycle.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The allotments of this node. What is idle returns to the budget store, and everything when the
 * node stops; what a crashed node held stays taken until its period ends, so that it is never spent
 * twice. Empty allotments are removed, because there may be one for every user.
 */
@ApplicationScoped
public class LocalAllotments {
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final int AT_ONCE = 100;

  private final BudgetStore store;
  private final Clock clock;
  private final BackgroundExecutor executor;

  private final ConcurrentMap<Account.Id, LocalAllotment> allotments = new ConcurrentHashMap<>();

  @Inject
  LocalAllotments(BudgetStore store, Clock clock, BackgroundExecutor executor) {
    this.store = store;
    this.clock = clock;
    this.executor = executor;
  }

  LocalAllotment of(Account.Id id) {
    var held = allotments.get(id);
    return held == null || held.isRetired() ? newest(id) : held;
  }

  /** What is left of a budget for a caller; empty if this node has not asked for it. */
  public Optional<BudgetLeft> left(Budget budget, BudgetSubject who) {
    var held = allotments.get(new Account.Id(budget.name(), budget.scope().holder(who)));
    var lease = held == null ? null : held.lease();
    return lease == null || lease.isOver(clock.instant())
        ? Optional.empty()
        : Optional.of(new BudgetLeft(budget, lease.left(), lease.account().renewsAt()));
  }

  /** Returns what is free of a budget on all its accounts. */
  public void empty(String budget) {
    send(id -> id.budget().equals(budget), LocalAllotment::all);
  }

  /** Reports to the budget store what was spent of a budget on all its accounts. */
  public void report(String budget) {
    send(id -> id.budget().equals(budget), LocalAllotment::spent);
  }

  void begin(@Observes @Priority(StartOrder.BACKGROUND) Startup event) {
    executor.repeat("Returning idle allotments", PAUSE, this::returnIdle);
  }

  void end(@Observes Shutdown event) {
    send(_ -> true, LocalAllotment::all);
  }

  void returnIdle() {
    send(_ -> true, LocalAllotment::idle);
    var _ = allotments.values().removeIf(LocalAllotment::retire);
  }

  /** Few at a time, because their calls cannot ask the budget store meanwhile. */
  private void send(
      Predicate<Account.Id> which, Function<LocalAllotment, @Nullable Report> report) {
    var accounts = allotments.keySet().stream().filter(which).sorted(Account.Id.ORDER).toList();
    for (var from = 0; from < accounts.size(); from += AT_ONCE) {
      var some = accounts.subList(from, Math.min(accounts.size(), from + AT_ONCE));
      var reports = new ArrayList<Report>();
      for (var id : some) {
        var allotment = allotments.get(id);
        var reported = allotment == null ? null : report.apply(allotment);
        if (reported != null) {
          reports.add(reported);
        }
      }
      if (!reports.isEmpty()) {
        LocalAllotment.send(store, reports);
      }
    }
  }

  int count() {
    return allotments.size();
  }

  private LocalAllotment newest(Account.Id id) {
    return allotments.compute(
        id, (_, held) -> held == null || held.isRetired() ? created(id) : held);
  }

  private LocalAllotment created(Account.Id id) {
    return new LocalAllotment(id, store, clock);
  }
}
