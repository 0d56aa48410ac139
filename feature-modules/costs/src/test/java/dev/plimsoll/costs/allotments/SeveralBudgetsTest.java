package dev.plimsoll.costs.allotments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.costs.budget.Budget;
import dev.plimsoll.costs.budget.BudgetDecision;
import dev.plimsoll.costs.budget.BudgetDecision.Denied;
import dev.plimsoll.costs.budget.BudgetDecision.Granted;
import dev.plimsoll.costs.budget.BudgetExceeded;
import dev.plimsoll.costs.budget.BudgetUnit;
import dev.plimsoll.costs.budget.OnExhausted;
import dev.plimsoll.costs.budget.Period;
import dev.plimsoll.costs.budget.Scope;
import dev.plimsoll.costs.budget.Usage;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls that several budgets count: all set the worst case aside, or none does. */
class SeveralBudgetsTest {
  private static final Scope HELP = Scope.of(Nodes.HELP);
  private static final Scope EACH_USER = new Scope(null, "help", Scope.EACH, null);
  private static final Usage CALL = new Usage(Usd.of("1"), 100, 1);

  @ParameterizedTest
  @EnumSource
  void sets_nothing_aside_when_one_of_them_is_used_up(TestDatabase kind) throws Exception {
    var nodes =
        Nodes.over(
            kind,
            budget("a-dollars", HELP, BudgetUnit.USD, 10_000_000, OnExhausted.REFUSE),
            budget("b-calls", HELP, BudgetUnit.CALLS, 2, OnExhausted.REFUSE));
    var node = nodes.node();
    assertThat(node.reserve(Nodes.UMA, CALL)).isInstanceOf(Granted.class);
    assertThat(node.reserve(Nodes.UMA, CALL)).isInstanceOf(Granted.class);
    assertThat(denied(node.reserve(Nodes.UMA, CALL)).by().budget().name()).isEqualTo("b-calls");
    node.empty();
    assertThat(nodes.account("a-dollars", "").leased()).isEqualTo(2_000_000);
  }

  @ParameterizedTest
  @EnumSource
  void refuses_rather_than_sending_down_the_fallback_order_to_be_refused_there(TestDatabase kind)
      throws Exception {
    var nodes =
        Nodes.over(
            kind,
            budget("a", HELP, BudgetUnit.USD, 0, OnExhausted.NEXT_RUNG),
            budget("b", HELP, BudgetUnit.USD, 0, OnExhausted.REFUSE));
    assertThat(denied(nodes.node().reserve(Nodes.UMA, CALL)).policy())
        .isEqualTo(OnExhausted.REFUSE);
  }

  @ParameterizedTest
  @EnumSource
  void gives_each_user_the_whole_limit(TestDatabase kind) throws Exception {
    var nodes =
        Nodes.over(kind, budget("each", EACH_USER, BudgetUnit.CALLS, 1, OnExhausted.REFUSE));
    var node = nodes.node();
    for (var user : List.of("uma", "sam", "rita")) {
      assertThat(node.reserve(Nodes.spender(user), CALL)).isInstanceOf(Granted.class);
      assertThat(node.reserve(Nodes.spender(user), CALL)).isInstanceOf(Denied.class);
    }
    assertThat(nodes.account("each", "sam").leased()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void lets_calls_pass_a_soft_budget_and_tells(TestDatabase kind) throws Exception {
    var nodes = Nodes.over(kind, budget("soft", HELP, BudgetUnit.TOKENS, 150, OnExhausted.TELL));
    var node = nodes.node();
    assertThat(granted(node.reserve(Nodes.UMA, CALL)).passed()).isEmpty();
    var second = granted(node.reserve(Nodes.UMA, CALL));
    assertThat(second.passed()).singleElement().extracting(BudgetExceeded::budget).isNotNull();
    assertThat(second.reservation().settle(new Usage(Usd.ZERO, 90, 1))).isTrue();
    node.allotments.report("soft");
    assertThat(nodes.account("soft", "").spent()).isEqualTo(90);
  }

  @ParameterizedTest
  @EnumSource
  void lets_calls_pass_a_soft_budget_without_the_database(TestDatabase kind) throws Exception {
    var nodes = Nodes.over(kind, budget("soft", HELP, BudgetUnit.CALLS, 1, OnExhausted.TELL));
    var node = nodes.node();
    node.losesTheDatabase();
    assertThat(node.reserve(Nodes.UMA, CALL)).isInstanceOf(Granted.class);
  }

  @ParameterizedTest
  @EnumSource
  void counts_a_call_once_however_many_models_are_asked(TestDatabase kind) throws Exception {
    var nodes = Nodes.over(kind, budget("calls", HELP, BudgetUnit.CALLS, 1, OnExhausted.REFUSE));
    var node = nodes.node();
    assertThat(node.reserve(Nodes.UMA, CALL)).isInstanceOf(Granted.class);
    assertThat(node.reserve(Nodes.UMA, new Usage(Usd.of("1"), 100, 0))).isInstanceOf(Granted.class);
  }

  @ParameterizedTest
  @EnumSource
  void lets_as_many_calls_through_in_each_minute_as_the_rate_allows(TestDatabase kind)
      throws Exception {
    var rate = new Budget("rate", HELP, BudgetUnit.CALLS, 30, Period.MINUTE, OnExhausted.REFUSE);
    var nodes = Nodes.over(kind, rate);
    var three = List.of(nodes.node(), nodes.node(), nodes.node());
    for (var minute = 0; minute < 3; minute++) {
      assertThat(through(three, 200, _ -> "uma")).isBetween(30, 31);
      nodes.pass(Duration.ofMinutes(1));
    }
  }

  @ParameterizedTest
  @EnumSource
  void lets_ten_of_two_hundred_through_on_three_nodes_when_three_budgets_count(TestDatabase kind)
      throws Exception {
    var nodes =
        Nodes.over(
            kind,
            budget("a", HELP, BudgetUnit.USD, 10_000_000, OnExhausted.REFUSE),
            budget("b", HELP, BudgetUnit.TOKENS, 100_000, OnExhausted.REFUSE),
            budget("c", EACH_USER, BudgetUnit.CALLS, 100, OnExhausted.NEXT_RUNG));
    var three = List.of(nodes.node(), nodes.node(), nodes.node());
    assertThat(through(three, 200, i -> "user" + i % 7)).isEqualTo(10);
    three.forEach(Nodes.Node::empty);
    assertThat(nodes.account("a", "").leased()).isEqualTo(10_000_000);
    assertThat(nodes.account("b", "").leased()).isEqualTo(1_000);
  }

  /** A crowd that its own limit turns away must not keep others out meanwhile. */
  @ParameterizedTest
  @EnumSource
  void refuses_nobody_because_of_calls_that_were_refused(TestDatabase kind) throws Exception {
    var nodes =
        Nodes.over(
            kind,
            budget("a", HELP, BudgetUnit.CALLS, 10, OnExhausted.REFUSE),
            budget("b", EACH_USER, BudgetUnit.CALLS, 1, OnExhausted.REFUSE));
    var node = List.of(nodes.node());
    assertThat(through(node, 200, i -> i % 20 == 0 ? "user" + i : "loud")).isEqualTo(10);
  }

  private interface Users {
    String of(int call);
  }

  private static int through(List<Nodes.Node> nodes, int calls, Users users) throws Exception {
    var granted = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all =
          IntStream.range(0, calls)
              .<Callable<BudgetDecision>>mapToObj(
                  i -> () -> nodes.get(i % nodes.size()).reserve(Nodes.spender(users.of(i)), CALL))
              .toList();
      for (var decision : new ArrayList<>(threads.invokeAll(all))) {
        granted += decision.get() instanceof Granted ? 1 : 0;
      }
    }
    return granted;
  }

  private static Budget budget(
      String name, Scope scope, BudgetUnit unit, long limit, OnExhausted onExhausted) {
    return new Budget(name, scope, unit, limit, Period.DAY, onExhausted);
  }

  private static Denied denied(BudgetDecision decision) {
    assertThat(decision).isInstanceOf(Denied.class);
    return (Denied) decision;
  }

  private static Granted granted(BudgetDecision decision) {
    assertThat(decision).isInstanceOf(Granted.class);
    return (Granted) decision;
  }
}
