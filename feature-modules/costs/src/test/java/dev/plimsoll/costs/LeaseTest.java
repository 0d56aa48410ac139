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
  void lets_ten_of_two_hundred_at_once_through_when_there_is_room_for_ten() {
    var lease = lease(1_009);
    var through = new AtomicInteger();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < 200; i++) {
        var _ = threads.submit(() -> lease.reserve(100) ? through.incrementAndGet() : 0);
      }
    }
    assertThat(through).hasValue(10);
  }

  private static Lease lease(long micros) {
    var budget = new Budget(new Usd(10_000), Period.DAY);
    var lease = new Lease(new Account(budget, "p1", Instant.EPOCH, 0, 0));
    lease.add(micros);
    return lease;
  }
}
