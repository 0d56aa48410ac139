package dev.plimsoll.costs.breakers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.Usd;
import org.junit.jupiter.api.Test;

class SpendCounterTest {
  private final SpendCounter meter = new SpendCounter();

  @Test
  void notices_the_call_that_exceeds_what_is_allowed() {
    meter.read(new Usd(60), new Usd(10), 100);
    assertThat(meter.add(40)).isFalse();
    assertThat(meter.add(1)).isTrue();
    assertThat(meter.isBeyond()).isTrue();
    assertThat(meter.spent()).isEqualTo(new Usd(101));
  }

  @Test
  void counts_what_it_told_no_more_than_once() {
    assertThat(meter.add(40)).isFalse();
    assertThat(meter.take()).isEqualTo(40);
    meter.read(new Usd(40), null, Long.MAX_VALUE);
    assertThat(meter.spent()).isEqualTo(new Usd(40));
    assertThat(meter.take()).isZero();
  }

  @Test
  void allows_anything_before_it_knows_what_is_usual() {
    assertThat(meter.add(Long.MAX_VALUE / 2)).isFalse();
  }
}
