package dev.plimsoll.costs;

import dev.plimsoll.access.OnlyFor;
import dev.plimsoll.access.Role;
import dev.plimsoll.costs.allotments.BudgetStore;
import dev.plimsoll.costs.allotments.LocalAllotments;
import dev.plimsoll.costs.allotments.OrderedBudgets;
import dev.plimsoll.costs.allotments.ReservationAttempt;
import dev.plimsoll.costs.breakers.SpendAnomalyDetector;
import dev.plimsoll.costs.breakers.SpendBreakers;
import dev.plimsoll.costs.budget.Budget;
import dev.plimsoll.costs.budget.BudgetDecision;
import dev.plimsoll.costs.budget.BudgetDecision.Granted;
import dev.plimsoll.costs.budget.BudgetLeft;
import dev.plimsoll.costs.budget.BudgetStatus;
import dev.plimsoll.costs.budget.BudgetSubject;
import dev.plimsoll.costs.budget.OnExhausted;
import dev.plimsoll.costs.budget.Reservation;
import dev.plimsoll.costs.budget.Scope;
import dev.plimsoll.costs.budget.SoftBudgetExceeded;
import dev.plimsoll.costs.budget.Usage;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.Usd;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The budgets of calls. Before a call, its worst case is reserved in every budget that counts it;
 * after it, its actual usage is settled. Calls that no budget counts are not limited. The
 * reservations and spending of all nodes in a period never exceed a hard limit, as long as no call
 * takes more than its worst case.
 */
@ApplicationScoped
public class Budgets {
  static final String KIND = "budget";

  private final BudgetRows rows;
  private final LocalAllotments allotments;
  private final BudgetStore store;
  private final SpendBreakers breakers;
  private final SpendAnomalyDetector watch;
  private final SoftBudgets softBudgets;
  private final SoftBudgetNotifier notifier;
  private final Ledger ledger;
  private final Clock clock;

  private volatile OrderedBudgets book = OrderedBudgets.EMPTY;

  @Inject
  public Budgets(
      BudgetRows rows,
      LocalAllotments allotments,
      BudgetStore store,
      SpendBreakers breakers,
      SpendAnomalyDetector watch,
      SoftBudgets softBudgets,
      SoftBudgetNotifier notifier,
      Ledger ledger,
      Clock clock) {
    this.rows = rows;
    this.allotments = allotments;
    this.store = store;
    this.breakers = breakers;
    this.watch = watch;
    this.softBudgets = softBudgets;
    this.notifier = notifier;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Whether a budget may count the calls of a feature. */
  public boolean mayLimit(FeatureKey feature) {
    return !book.thatMayCount(feature.value()).isEmpty();
  }

  /** Reserves the worst case of a call, usually without asking the database. */
  public BudgetDecision reserve(BudgetSubject who, Usage worst) {
    var stopped = breakers.stopped(who.feature());
    if (stopped.isPresent()) {
      return stopped.get();
    }
    var budgets = book.thatMayCount(who.feature().value());
    return budgets.isEmpty()
        ? new Granted(new Reservation(who, worst, List.of()), List.of())
        : notified(new ReservationAttempt(budgets, who, worst, allotments).reserve(clock));
  }

  private BudgetDecision notified(BudgetDecision decision) {
    if (decision instanceof Granted granted) {
      granted.passed().forEach(notifier::passed);
    }
    return decision;
  }

  /**
   * What is left of the budgets that refuse calls of this caller, as far as this node knows without
   * asking the database.
   */
  public List<BudgetLeft> left(BudgetSubject who) {
    var budgets = book.thatMayCount(who.feature().value());
    return budgets.isEmpty()
        ? List.of()
        : budgets.stream()
            .filter(budget -> budget.exhausted() == OnExhausted.REFUSE)
            .filter(budget -> budget.scope().covers(who))
            .flatMap(budget -> allotments.left(budget, who).stream())
            .toList();
  }

  /**
   * Replaces a reservation by the actual usage of the call; does nothing if it is already settled.
   */
  public void settle(Reservation reservation, Usd cost, long tokens) {
    if (reservation.settle(new Usage(cost, tokens, reservation.calls()))) {
      watch.spent(reservation.who().feature().value(), cost);
    }
  }

  /**
   * Releases a reservation, as if there had been no call; does nothing if it is already settled.
   */
  public void release(Reservation reservation) {
    var _ = reservation.settle(Usage.NOTHING);
  }

  /** All budgets, in the order in which calls take from them. */
  public List<Budget> all() {
    return book.all();
  }

  public Optional<Budget> named(String name) {
    return book.all().stream().filter(budget -> budget.name().equals(name)).findFirst();
  }

  /** The soft budgets that are passed now. */
  public List<SoftBudgetExceeded> passed() {
    return book.all().stream().flatMap(budget -> softBudgets.passed(budget).stream()).toList();
  }

  /** The budgets that count only the calls of this feature, all together. */
  public List<Budget> of(FeatureKey feature) {
    return book.all().stream().filter(budget -> budget.scope().equals(Scope.of(feature))).toList();
  }

  /**
   * The status of a budget in the current period, with the accounts that spent most first. A budget
   * that all calls share has one account; others have one for each user, key or feature that has
   * asked.
   */
  public List<BudgetStatus> standings(Budget budget, int most) {
    return Objects.requireNonNull(standings(List.of(budget), most).get(budget.name()));
  }

  /** The status of each of these budgets, as {@link #standings(Budget, int)} gives it, by name. */
  public Map<String, List<BudgetStatus>> standings(List<Budget> some, int most) {
    some.forEach(budget -> allotments.report(budget.name()));
    var now = clock.instant();
    var found = store.standings(some, now, most);
    return some.stream()
        .collect(
            Collectors.toMap(
                Budget::name, budget -> found.getOrDefault(budget.name(), unused(budget, now))));
  }

  private static List<BudgetStatus> unused(Budget budget, Instant now) {
    return budget.scope().split()
        ? List.of()
        : List.of(new BudgetStatus(budget, "", 0, 0, budget.period().endOf(now)));
  }

  /**
   * Creates or changes a budget. A new limit applies at once, also to what has been spent already;
   * a different scope, unit or period starts counting from zero.
   */
  @Transactional
  @OnlyFor(Role.ADMIN)
  public void set(Budget budget, Actor actor, @Nullable String reason) {
    ledger.lock();
    var before = rows.locked(budget.name());
    if (before.filter(budget::equals).isEmpty()) {
      rows.put(budget);
      record(budget.name(), "budgeted", before.orElse(null), budget, actor, reason);
    }
  }

  /** Sets what the workspace file declares. */
  @Transactional
  @OnlyFor(Role.ADMIN)
  public void declare(Budget budget, Actor actor) {
    set(budget, actor, null);
  }

  /** Removes a budget: the calls that it counted are no longer limited by it. */
  @Transactional
  @OnlyFor(Role.ADMIN)
  public void lift(String name, Actor actor, @Nullable String reason) {
    ledger.lock();
    rows.locked(name)
        .ifPresent(before -> {
          rows.remove(name);
          record(name, "removed", before, null, actor, reason);
        });
  }

  void load(@Observes @Priority(StartOrder.SNAPSHOTS) Startup event) {
    book = rows.committed();
  }

  void refresh(@Observes LedgerAppended change) {
    if (change.concerns(KIND)) {
      book = rows.committed();
      allotments.empty(change.subject().id());
    }
  }

  private void record(
      String name,
      String action,
      @Nullable Budget before,
      @Nullable Budget after,
      Actor actor,
      @Nullable String reason) {
    ledger.record(
        new Change(actor, new Subject(KIND, name), action, reason, json(before), json(after)));
  }

  private static @Nullable String json(@Nullable Budget budget) {
    return budget == null ? null : Json.write(budget);
  }
}
