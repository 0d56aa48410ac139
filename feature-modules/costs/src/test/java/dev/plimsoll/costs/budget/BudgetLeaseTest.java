package dev.plimsoll.costs.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.costs.allotments.Nodes;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BudgetLeaseTest {
  @Test
  void reserves_what_is_free_and_no_more() {
    var lease = lease(100);
    assertThat(reserve(lease, 60)).isTrue();
    assertThat(reserve(lease, 41)).isFalse();
    assertThat(reserve(lease, 40)).isTrue();
  }

  @Test
  void frees_what_a_call_did_not_need() {
    var lease = lease(100);
    assertThat(reserve(lease, 100)).isTrue();
    lease.settle(100, 30);
    assertThat(lease.free()).isEqualTo(70);
    assertThat(lease.unreported()).isEqualTo(30);
  }

  @Test
  void owes_what_a_call_cost_beyond_its_worst_case() {
    var lease = lease(100);
    assertThat(reserve(lease, 100)).isTrue();
    lease.settle(100, 130);
    assertThat(lease.free()).isEqualTo(-30);
    assertThat(reserve(lease, 1)).isFalse();
  }

  @Test
  void lets_anything_be_taken_of_a_soft_budget() {
    var lease = lease(100);
    assertThat(lease.covers(101, true)).isTrue();
    lease.take(101);
    assertThat(lease.free()).isEqualTo(-1);
  }

  @Test
  void is_closed_only_when_nothing_is_in_it_and_no_call_is_open() {
    var lease = lease(100);
    assertThat(lease.close()).isFalse();
    assertThat(reserve(lease, 100)).isTrue();
    assertThat(lease.close()).isFalse();
    lease.settle(100, 100);
    assertThat(lease.close()).isFalse();
    lease.reported(100);
    assertThat(lease.close()).isTrue();
    assertThat(lease.covers(0, true)).isFalse();
  }

  @Test
  void settles_a_reservation_once() {
    var lease = lease(100);
    assertThat(reserve(lease, 50)).isTrue();
    var hold = new Reservation.Hold(lease, BudgetUnit.USD, 50);
    var reservation = new Reservation(Nodes.UMA, Nodes.costs(50), List.of(hold));
    assertThat(reservation.settle(Nodes.costs(20))).isTrue();
    assertThat(reservation.settle(Usage.NOTHING)).isFalse();
    assertThat(lease.free()).isEqualTo(80);
  }

  @Test
  void is_idle_when_nobody_asked_between_two_looks() {
    var lease = lease(100);
    assertThat(reserve(lease, 1)).isTrue();
    assertThat(lease.wasIdle()).isFalse();
    assertThat(lease.wasIdle()).isTrue();
    assertThat(reserve(lease, 1)).isTrue();
    assertThat(lease.wasIdle()).isFalse();
  }

  @Test
  void lets_exactly_as_many_through_as_there_is_room_for() {
    var room = 5_000_000;
    var lease = lease(room);
    var through = new AtomicInteger();
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var i = 0; i < 4; i++) {
        var _ = threads.submit(() -> through.addAndGet(reserved(lease, room / 2)));
      }
    }
    assertThat(through).hasValue(room);
    assertThat(lease.free()).isZero();
  }

  private static int reserved(BudgetLease lease, int times) {
    var reserved = 0;
    for (var i = 0; i < times; i++) {
      reserved += reserve(lease, 1) ? 1 : 0;
    }
    return reserved;
  }

  /** As a call does it. */
  private static boolean reserve(BudgetLease lease, long amount) {
    synchronized (lease) {
      var covered = lease.covers(amount, false);
      if (covered) {
        lease.take(amount);
      }
      return covered;
    }
  }

  private static BudgetLease lease(long free) {
    var lease = new BudgetLease(new Account(10_000, "p1", Instant.MAX, 0, 0));
    lease.add(free);
    return lease;
  }
}
