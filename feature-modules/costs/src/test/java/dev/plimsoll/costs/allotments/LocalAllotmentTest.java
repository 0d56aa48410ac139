package dev.plimsoll.costs.allotments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.costs.budget.BudgetDecision;
import dev.plimsoll.costs.budget.BudgetDecision.Denied;
import dev.plimsoll.costs.budget.BudgetDecision.Granted;
import dev.plimsoll.costs.budget.BudgetExceeded;
import dev.plimsoll.costs.budget.BudgetLeft;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What one node does with its allotment, over a real database. */
class LocalAllotmentTest {
  private static final Usd ONE = Usd.of("1");

  @ParameterizedTest
  @EnumSource
  void spends_to_the_last_micro_dollar_on_one_node(TestDatabase kind) throws Exception {
    var nodes = Nodes.over(kind, new Usd(1_000_003));
    var node = nodes.node();
    var through = 0;
    while (node.reserve(new Usd(7)) instanceof Granted) {
      through++;
    }
    assertThat(through).isEqualTo(1_000_003 / 7);
    assertThat(node.reserve(new Usd(1_000_003 % 7))).isInstanceOf(Granted.class);
    assertThat(nodes.account().leased()).isEqualTo(1_000_003);
  }

  @ParameterizedTest
  @EnumSource
  void tells_a_denied_caller_the_limit_what_is_spent_and_when_it_renews(TestDatabase kind)
      throws Exception {
    var nodes = Nodes.over(kind, Usd.of("10"));
    var node = nodes.node();
    settle(node.reserve(Usd.of("9.5")), "9.25");
    assertThat(node.reserve(ONE)).isEqualTo(denied("9.25"));
  }

  @ParameterizedTest
  @EnumSource
  void knows_what_is_left_without_asking_again(TestDatabase kind) throws Exception {
    var nodes = Nodes.over(kind, Usd.of("10"));
    var node = nodes.node();
    var other = nodes.node();
    assertThat(left(node)).isEmpty();
    settle(node.reserve(Usd.of("4")), "3");
    assertThat(left(node)).hasValue(Usd.of("7").micros());
    settle(other.reserve(Usd.of("2")), "2");
    other.empty();
    node.empty();
    assertThat(left(node)).as("what others took is seen later").hasValue(Usd.of("7").micros());
    settle(node.reserve(Usd.of("1")), "1");
    assertThat(left(node)).hasValue(Usd.of("4").micros());
    assertThat(node.reserve(Usd.of("5"))).isInstanceOf(Denied.class);
    assertThat(left(node)).hasValue(Usd.of("4").micros());
  }

  private static Optional<Long> left(Nodes.Node node) {
    return node.allotments.left(Nodes.TEN_DOLLARS, Nodes.UMA).map(BudgetLeft::left);
  }

  @ParameterizedTest
  @EnumSource
  void grants_again_what_a_call_did_not_need(TestDatabase kind) throws Exception {
    var nodes = Nodes.over(kind, Usd.of("10"));
    var node = nodes.node();
    var first = node.reserve(Usd.of("10"));
    assertThat(node.reserve(ONE)).isInstanceOf(Denied.class);
    settle(first, "8");
    assertThat(node.reserve(ONE)).isInstanceOf(Granted.class);
  }

  @ParameterizedTest
  @EnumSource
  void finds_what_another_node_handed_back_within_a_second(TestDatabase kind) throws Exception {
    var nodes = Nodes.over(kind, Usd.of("10"));
    var node = nodes.node();
    var other = nodes.node();
    var held = other.reserve(Usd.of("10"));
    assertThat(node.reserve(ONE)).isInstanceOf(Denied.class);
    settle(held, "2");
    other.empty();
    nodes.pass(Duration.ofSeconds(1));
    assertThat(node.reserve(Usd.of("8"))).isInstanceOf(Granted.class);
  }

  @ParameterizedTest
  @EnumSource
  void hands_back_only_when_no_call_asked_lately(TestDatabase kind) throws Exception {
    var nodes = Nodes.over(kind, Usd.of("10"));
    var node = nodes.node();
    settle(node.reserve(Usd.of("2")), "0.5");
    node.allotments.returnIdle();
    assertThat(nodes.account().leased()).isEqualTo(Usd.of("2").micros());
    assertThat(nodes.account().spent()).isEqualTo(Usd.of("0.5").micros());
    node.allotments.returnIdle();
    assertThat(nodes.account().leased()).isEqualTo(Usd.of("0.5").micros());
  }

  @ParameterizedTest
  @EnumSource
  void keeps_the_money_of_a_crashed_node_taken_until_the_period_ends(TestDatabase kind)
      throws Exception {
    var nodes = Nodes.over(kind, Usd.of("10"));
    assertThat(nodes.node().reserve(Usd.of("10"))).isInstanceOf(Granted.class);
    var restarted = nodes.node();
    assertThat(restarted.reserve(ONE)).isInstanceOf(Denied.class);
    nodes.pass(Duration.ofHours(16));
    assertThat(restarted.reserve(ONE)).isInstanceOf(Granted.class);
  }

  @ParameterizedTest
  @EnumSource
  void does_not_count_what_was_reserved_yesterday_today(TestDatabase kind) throws Exception {
    var nodes = Nodes.over(kind, Usd.of("10"));
    var node = nodes.node();
    var yesterday = node.reserve(Usd.of("10"));
    nodes.pass(Duration.ofHours(16));
    assertThat(node.reserve(Usd.of("10"))).isInstanceOf(Granted.class);
    settle(yesterday, "0");
    node.empty();
    nodes.pass(Duration.ofSeconds(1));
    assertThat(nodes.account().leased()).isEqualTo(Usd.of("10").micros());
    assertThat(node.reserve(ONE)).isInstanceOf(Denied.class);
  }

  @ParameterizedTest
  @EnumSource
  void is_as_new_the_moment_that_the_period_ends(TestDatabase kind) throws Exception {
    var nodes = Nodes.over(kind, Usd.of("10"));
    var node = nodes.node();
    assertThat(node.reserve(Usd.of("10"))).isInstanceOf(Granted.class);
    nodes.pass(Duration.ofHours(16).minusMillis(1));
    assertThat(node.reserve(ONE)).isInstanceOf(Denied.class);
    nodes.pass(Duration.ofMillis(1));
    assertThat(node.reserve(ONE)).isInstanceOf(Granted.class);
  }

  @ParameterizedTest
  @EnumSource
  void removes_allotments_that_nobody_needs(TestDatabase kind) throws Exception {
    var nodes = Nodes.over(kind, Usd.of("10"));
    var node = nodes.node();
    var open = node.reserve(ONE);
    node.allotments.returnIdle();
    node.allotments.returnIdle();
    assertThat(node.allotments.count()).isEqualTo(1);
    settle(open, "1");
    node.allotments.returnIdle();
    assertThat(node.allotments.count()).isZero();
    assertThat(node.reserve(Usd.of("9"))).isInstanceOf(Granted.class);
    assertThat(node.reserve(ONE)).isInstanceOf(Denied.class);
  }

  @ParameterizedTest
  @EnumSource
  void takes_a_debt_out_of_the_next_slice(TestDatabase kind) throws Exception {
    var nodes = Nodes.over(kind, Usd.of("10"));
    var node = nodes.node();
    settle(node.reserve(Usd.of("2")), "5");
    assertThat(node.reserve(Usd.of("6"))).isInstanceOf(Denied.class);
    assertThat(node.reserve(Usd.of("5"))).isInstanceOf(Granted.class);
    assertThat(nodes.account().leased()).isEqualTo(Usd.of("10").micros());
  }

  @ParameterizedTest
  @EnumSource
  void grants_what_it_likes_when_the_budget_has_just_been_lifted(TestDatabase kind)
      throws Exception {
    var nodes = Nodes.over(kind, Usd.of("10"));
    nodes.lift("help");
    assertThat(nodes.node().reserve(Usd.of("100"))).isInstanceOf(Granted.class);
  }

  @ParameterizedTest
  @EnumSource
  void spends_what_it_holds_and_no_more_without_the_database(TestDatabase kind) throws Exception {
    var nodes = Nodes.over(kind, Usd.of("10"));
    var node = nodes.node();
    settle(node.reserve(Usd.of("2")), "1");
    node.losesTheDatabase();
    assertThat(node.reserve(ONE)).isInstanceOf(Granted.class);
    assertThat(node.reserve(ONE)).isEqualTo(denied("1"));
    node.allotments.returnIdle();
    node.findsTheDatabaseAgain();
    node.allotments.report("help");
    assertThat(nodes.account().spent()).isEqualTo(ONE.micros());
  }

  private static void settle(BudgetDecision decision, String dollars) {
    assertThat(decision).isInstanceOf(Granted.class);
    var _ = ((Granted) decision).reservation().settle(Nodes.costs(Usd.of(dollars).micros()));
  }

  private static Denied denied(String spent) {
    var midnight = Instant.parse("2026-11-22T00:00:00Z");
    return new Denied(new BudgetExceeded(Nodes.TEN_DOLLARS, Usd.of(spent).micros(), midnight));
  }
}
