package dev.plimsoll.costs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.Usd;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LeaseTest {
  @Test
  void reserves_what_is_free_and_no_more() {
    var lease = lease(100);
    assertThat(lease.reserve(60)).isTrue();
    assertThat(lease.reserve(41)).isFalse();
    assertThat(lease.reserve(40)).isTrue();
  }

  @Test
  void frees_what_a_call_did_not_need() {
    var lease = lease(100);
    assertThat(lease.reserve(100)).isTrue();
    lease.settle(100, 30);
    assertThat(lease.free()).isEqualTo(70);
    assertThat(lease.untold()).isEqualTo(30);
  }

  @Test
  void owes_what_a_call_cost_beyond_its_worst_case() {
    var lease = lease(100);
    assertThat(lease.reserve(100)).isTrue();
    lease.settle(100, 130);
    assertThat(lease.free()).isEqualTo(-30);
    assertThat(lease.reserve(1)).isFalse();
  }

  @Test
  void lets_calls_that_cost_nothing_through() {
    var lease = lease(0);
    lease.settle(0, 5);
    assertThat(lease.reserve(0)).isTrue();
  }

  @Test
  void settles_a_reservation_once() {
    var lease = lease(100);
    assertThat(lease.reserve(50)).isTrue();
    var reservation = new Reservation(new FeatureKey("help"), new Usd(50), lease);
    reservation.settle(new Usd(20));
    reservation.settle(Usd.ZERO);
    assertThat(lease.free()).isEqualTo(80);
  }

  @Test
  void is_idle_when_nobody_asked_between_two_looks() {
    var lease = lease(100);
    assertThat(lease.reserve(1)).isTrue();
    assertThat(lease.wasIdle()).isFalse();
    assertThat(lease.wasIdle()).isTrue();
    assertThat(lease.reserve(1)).isTrue();
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

  private static int reserved(Lease lease, int times) {
    var reserved = 0;
    for (var i = 0; i < times; i++) {
      reserved += lease.reserve(1) ? 1 : 0;
    }
    return reserved;
  }

  private static Lease lease(long micros) {
    var budget = new Budget(new Usd(10_000), Period.DAY);
    var lease = new Lease(new Account(budget, "p1", Instant.EPOCH, 0, 0));
    lease.add(micros);
    return lease;
  }
}
