package dev.plimsoll.costs.allotments;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.costs.budget.BudgetDecision;
import dev.plimsoll.costs.budget.BudgetDecision.Denied;
import dev.plimsoll.costs.budget.BudgetDecision.Granted;
import dev.plimsoll.costs.budget.BudgetDecision.Stopped;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many calls at once on one and on three nodes, over a real database. */
class OverspendTest {
  private static final Usd ONE = Usd.of("1");

  @ParameterizedTest
  @EnumSource
  void lets_ten_of_two_hundred_through_on_one_node(TestDatabase kind) throws Exception {
    var nodes = Nodes.over(kind, Usd.of("10"));
    assertThat(granted(twoHundredAtOnce(List.of(nodes.node())))).isEqualTo(10);
  }

  @ParameterizedTest
  @EnumSource
  void lets_ten_of_two_hundred_through_on_three_nodes(TestDatabase kind) throws Exception {
    var nodes = Nodes.over(kind, Usd.of("10"));
    assertThat(granted(twoHundredAtOnce(List.of(nodes.node(), nodes.node(), nodes.node()))))
        .isEqualTo(10);
    assertThat(nodes.account().leased()).isEqualTo(Usd.of("10").micros());
  }

  @ParameterizedTest
  @EnumSource
  void never_leases_more_than_the_limit_while_nodes_settle_and_hand_back(TestDatabase kind)
      throws Exception {
    var nodes = Nodes.over(kind, Usd.of("10"));
    var three = List.of(nodes.node(), nodes.node(), nodes.node());
    var spent = new ArrayList<Future<Long>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < 30; i++) {
        var worker = i;
        spent.add(threads.submit(() -> spendAtRandom(three.get(worker % 3), worker)));
      }
    }
    three.forEach(Nodes.Node::empty);
    var total = 0L;
    for (var each : spent) {
      total += each.get();
    }
    assertThat(nodes.account().spent()).isEqualTo(total).isLessThanOrEqualTo(Usd.of("10").micros());
    assertThat(nodes.account().leased()).isEqualTo(total);
    assertThat(total).as("not much is left unused").isGreaterThan(Usd.of("9.9").micros());
  }

  @ParameterizedTest
  @EnumSource
  void begins_a_new_period_once_on_three_nodes(TestDatabase kind) throws Exception {
    var nodes = Nodes.over(kind, Usd.of("10"));
    var three = List.of(nodes.node(), nodes.node(), nodes.node());
    assertThat(granted(twoHundredAtOnce(three))).isEqualTo(10);
    nodes.pass(Duration.ofHours(16));
    assertThat(granted(twoHundredAtOnce(three))).isEqualTo(10);
  }

  private List<Future<BudgetDecision>> twoHundredAtOnce(List<Nodes.Node> nodes) {
    var start = new CountDownLatch(1);
    var decisions = new ArrayList<Future<BudgetDecision>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < 200; i++) {
        var node = nodes.get(i % nodes.size());
        Callable<BudgetDecision> call =
            () -> {
              assertThat(start.await(10, SECONDS)).isTrue();
              return node.reserve(ONE);
            };
        decisions.add(threads.submit(call));
      }
      start.countDown();
    }
    return decisions;
  }

  private static long granted(List<Future<BudgetDecision>> decisions)
      throws ExecutionException, InterruptedException {
    var granted = 0;
    for (var decision : decisions) {
      granted += decision.get() instanceof Granted ? 1 : 0;
    }
    return granted;
  }

  /** Reserves up to ten cents again and again, settles less, until there is none left. */
  private static long spendAtRandom(Nodes.Node node, int seed) {
    var random = new Random(seed);
    var spent = 0L;
    for (var denied = 0; denied < 20; ) {
      var worstCase = new Usd(random.nextLong(1, 10_000));
      switch (node.reserve(worstCase)) {
        case Granted(var reservation, var _) -> {
          var actual = random.nextLong(worstCase.micros() + 1);
          assertThat(reservation.settle(Nodes.costs(actual))).isTrue();
          spent += actual;
        }
        case Denied _ -> {
          denied++;
          node.empty();
        }
        case Stopped stopped -> throw new AssertionError(stopped);
      }
    }
    return spent;
  }
}
