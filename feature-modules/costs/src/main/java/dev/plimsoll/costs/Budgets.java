package dev.plimsoll.costs;

import dev.plimsoll.costs.BudgetDecision.Granted;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Change;
import dev.plimsoll.ledger.Changed;
import dev.plimsoll.ledger.Ledger;
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
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What features may cost. Before a call its worst case is reserved, after it what it really cost is
 * settled; a feature without a budget may cost anything. What all nodes reserve and spend in a
 * period never exceeds the limit, as long as no call costs more than its worst case.
 */
@ApplicationScoped
public class Budgets {
  static final String KIND = "budget";

  @Inject BudgetRows rows;
  @Inject Purses purses;
  @Inject Treasury treasury;
  @Inject Ledger ledger;
  @Inject Clock clock;

  private volatile Map<FeatureKey, Budget> budgets = Map.of();

  /** Sets the worst case of a call aside; usually without a look at the database. */
  public BudgetDecision reserve(FeatureKey feature, Usd worstCase) {
    var budget = budgets.get(feature);
    return budget == null
        ? new Granted(new Reservation(feature, worstCase, null))
        : purses.of(feature).reserve(budget, worstCase);
  }

  /** Pays what the call really cost and frees the rest; once settled, later ones do nothing. */
  public void settle(Reservation reservation, Usd actual) {
    reservation.settle(actual);
  }

  /** Frees all of it, for a call that cost nothing; does nothing when it is settled. */
  public void release(Reservation reservation) {
    reservation.settle(Usd.ZERO);
  }

  /** How the feature's budget stands in the running period; empty when it has none. */
  public Optional<BudgetStatus> status(FeatureKey feature) {
    if (budgets.containsKey(feature)) {
      purses.of(feature).report();
    }
    return treasury.account(feature, clock.instant()).map(Account::status);
  }

  public Map<FeatureKey, Budget> all() {
    return budgets;
  }

  /**
   * Gives the feature a budget. A new limit holds at once, for what is spent already too; another
   * length of period starts counting at nothing.
   */
  @Transactional
  public void set(FeatureKey feature, Budget budget, Actor actor, @Nullable String reason) {
    ledger.awaitTurn();
    var before = rows.locked(feature).map(BudgetRow::budget);
    if (before.filter(budget::equals).isEmpty()) {
      rows.put(feature, budget);
      record(feature, "budgeted", before.orElse(null), budget, actor, reason);
    }
  }

  /** The same as {@link #set}, for the workspace file. */
  @Transactional
  public void declare(FeatureKey feature, Budget budget, Actor actor) {
    set(feature, budget, actor, null);
  }

  /** Takes the budget away: the feature may cost anything from now on. */
  @Transactional
  public void lift(FeatureKey feature, Actor actor, @Nullable String reason) {
    ledger.awaitTurn();
    rows.locked(feature)
        .ifPresent(row -> {
          rows.remove(row);
          record(feature, "lifted", row.budget(), null, actor, reason);
        });
  }

  void load(@Observes @Priority(StartOrder.SNAPSHOTS) Startup event) {
    budgets = rows.committed();
  }

  void refresh(@Observes Changed change) {
    if (change.concerns(KIND)) {
      budgets = rows.committed();
      purses.of(new FeatureKey(change.subject().id())).empty();
    }
  }

  private void record(
      FeatureKey feature,
      String action,
      @Nullable Budget before,
      @Nullable Budget after,
      Actor actor,
      @Nullable String reason) {
    var subject = new Subject(KIND, feature.value());
    ledger.record(new Change(actor, subject, action, reason, json(before), json(after)));
  }

  private static @Nullable String json(@Nullable Budget budget) {
    return budget == null ? null : Json.write(budget);
  }
}
