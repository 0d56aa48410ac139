package dev.plimsoll.costs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.costs.budget.Budget;
import dev.plimsoll.costs.budget.BudgetDecision;
import dev.plimsoll.costs.budget.BudgetDecision.Denied;
import dev.plimsoll.costs.budget.BudgetDecision.Granted;
import dev.plimsoll.costs.budget.BudgetStatus;
import dev.plimsoll.costs.budget.BudgetSubject;
import dev.plimsoll.costs.budget.BudgetUnit;
import dev.plimsoll.costs.budget.OnExhausted;
import dev.plimsoll.costs.budget.Period;
import dev.plimsoll.costs.budget.Reservation;
import dev.plimsoll.costs.budget.Scope;
import dev.plimsoll.costs.budget.Usage;
import dev.plimsoll.costs.prices.Price;
import dev.plimsoll.costs.prices.Prices;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.Tokens;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.harness.SharedContainer;
import dev.plimsoll.harness.Wait;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.LedgerFilter;
import dev.plimsoll.ledger.Subject;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Budgets hold however many calls run at once; prices are those in the ledger. */
@SharedContainer
@Timeout(60)
class BudgetsIT {
  private static final Actor ADA = new Actor("ada");
  private static final Usd DOLLAR = Usd.of("1");

  @Inject Budgets budgets;
  @Inject Prices prices;
  @Inject Ledger ledger;
  @Inject UserTransaction transaction;

  @Test
  void grants_two_hundred_callers_at_once_exactly_the_ten_that_there_is_room_for()
      throws Exception {
    var feature = budgeted("crowded", "10");
    assertThat(granted(askAtOnce(feature, 200))).hasSize(10);
  }

  @Test
  void gives_back_what_calls_did_not_cost() throws Exception {
    var feature = budgeted("settled", "10");
    granted(askAtOnce(feature, 10)).forEach(held -> budgets.settle(held, Usd.of("0.40"), 100));
    assertThat(granted(askAtOnce(feature, 200))).hasSize(6);
    assertThat(budgets.standings(budgets.named("settled").orElseThrow(), 1))
        .singleElement()
        .extracting(BudgetStatus::spent)
        .isEqualTo(Usd.of("4").micros());
  }

  @Test
  void says_to_whom_it_denies_what_is_spent_and_when_there_is_more() {
    var feature = budgeted("empty", "0.50");
    assertThat(reserve(feature))
        .isInstanceOfSatisfying(
            Denied.class,
            denied -> {
              assertThat(denied.by().budget().name()).isEqualTo("empty");
              assertThat(denied.by().spent()).isZero();
              assertThat(denied.renewsAt()).isAfter(Instant.now());
            });
  }

  @Test
  void a_new_limit_holds_at_once_and_is_in_the_ledger() {
    var feature = budgeted("raised", "0.50");
    assertThat(reserve(feature)).isInstanceOf(Denied.class);
    budgets.set(Budget.of(feature, DOLLAR, Period.MONTH), ADA, "More people use it.");
    assertThat(reserve(feature)).isInstanceOf(Granted.class);
    assertThat(entriesOf("budget", "raised")).containsExactly("budgeted", "budgeted");
  }

  @Test
  void drops_limit_and_entry_when_the_caller_rolls_back() throws Exception {
    var feature = budgeted("kept", "0.50");
    transaction.begin();
    budgets.set(Budget.of(feature, DOLLAR, Period.MONTH), ADA, null);
    transaction.rollback();
    assertThat(reserve(feature)).isInstanceOf(Denied.class);
    assertThat(entriesOf("budget", "kept")).containsExactly("budgeted");
  }

  @Test
  void charges_a_model_its_price_and_one_without_a_price_the_dearest() {
    var model = new ModelKey("priced");
    var tokens = Tokens.of(1_000_000, 1_000_000);
    assertThat(prices.cost(model, tokens)).isEqualTo(new Prices.Cost(Usd.of("180"), false));
    var price = Price.of(new BigDecimal("2"), new BigDecimal("8"), Instant.EPOCH);
    prices.declare(model, price, ADA);
    prices.declare(model, price, ADA);
    assertThat(prices.cost(model, tokens)).isEqualTo(new Prices.Cost(Usd.of("10"), true));
    assertThat(entriesOf("price", "priced")).containsExactly("priced");
  }

  @Test
  void gives_every_user_of_a_feature_the_same_limit() {
    var feature = new FeatureKey("shared");
    var each = new Scope(null, feature.value(), Scope.EACH, null);
    budgets.set(
        new Budget("one-each", each, BudgetUnit.CALLS, 1, Period.MONTH, OnExhausted.NEXT_RUNG),
        ADA,
        "Nobody needs more.");
    assertThat(reserve(feature, "uma")).isInstanceOf(Granted.class);
    assertThat(reserve(feature, "uma"))
        .isInstanceOfSatisfying(
            Denied.class, denied -> assertThat(denied.policy()).isEqualTo(OnExhausted.NEXT_RUNG));
    assertThat(reserve(feature, "sam")).isInstanceOf(Granted.class);
    assertThat(budgets.standings(budgets.named("one-each").orElseThrow(), 10))
        .extracting(BudgetStatus::holder)
        .containsExactlyInAnyOrder("uma", "sam");
  }

  @Test
  void tells_once_in_a_period_that_a_soft_budget_is_passed() {
    var feature = new FeatureKey("soft");
    var soft =
        new Budget("soft", Scope.of(feature), BudgetUnit.CALLS, 1, Period.MONTH, OnExhausted.TELL);
    budgets.set(soft, ADA, null);
    assertThat(reserve(feature)).isInstanceOf(Granted.class);
    assertThat(budgets.passed()).isEmpty();
    assertThat(reserve(feature)).isInstanceOf(Granted.class);
    Wait.until("it is told", Duration.ofSeconds(20), () -> !budgets.passed().isEmpty());
    assertThat(reserve(feature)).isInstanceOf(Granted.class);
    assertThat(budgets.passed())
        .singleElement()
        .satisfies(passed -> {
          assertThat(passed.budget()).isEqualTo(soft);
          assertThat(passed.since()).isBeforeOrEqualTo(Instant.now());
          assertThat(passed.renewsAt()).isAfter(Instant.now());
        });
    assertThat(entriesOf("soft-budget", "soft")).containsExactly("exceeded");
    budgets.set(
        new Budget("soft", soft.scope(), BudgetUnit.CALLS, 9, Period.MONTH, OnExhausted.TELL),
        ADA,
        "More is usual.");
    assertThat(budgets.passed()).isEmpty();
  }

  @Test
  void counts_nothing_any_more_when_a_budget_is_lifted() {
    var feature = budgeted("lifted", "0.50");
    assertThat(reserve(feature)).isInstanceOf(Denied.class);
    budgets.lift("lifted", ADA, "It is free now.");
    assertThat(reserve(feature)).isInstanceOf(Granted.class);
    assertThat(budgets.named("lifted")).isEmpty();
  }

  private BudgetDecision reserve(FeatureKey feature) {
    return reserve(feature, "uma");
  }

  private BudgetDecision reserve(FeatureKey feature, String user) {
    var who = new BudgetSubject(TenantId.DEFAULT, new UserId(user), null, feature);
    return budgets.reserve(who, new Usage(DOLLAR, 1_000, 1));
  }

  private FeatureKey budgeted(String key, String limit) {
    var feature = new FeatureKey(key);
    budgets.set(Budget.of(feature, Usd.of(limit), Period.MONTH), ADA, null);
    return feature;
  }

  private List<BudgetDecision> askAtOnce(FeatureKey feature, int callers) throws Exception {
    Callable<BudgetDecision> call = () -> reserve(feature);
    var decisions = new ArrayList<BudgetDecision>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var decision : threads.invokeAll(Collections.nCopies(callers, call))) {
        decisions.add(decision.get());
      }
    }
    return decisions;
  }

  private static List<Reservation> granted(List<BudgetDecision> decisions) {
    return decisions.stream()
        .filter(Granted.class::isInstance)
        .map(decision -> ((Granted) decision).reservation())
        .toList();
  }

  private List<String> entriesOf(String kind, String id) {
    return ledger.page(LedgerFilter.of(new Subject(kind, id)), 0, 10).stream()
        .map(entry -> entry.change().action())
        .toList();
  }
}
