package dev.plimsoll.costs.breakers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.Usd;
import org.junit.jupiter.api.Test;

class SpendCounterTest {
  private final SpendCounter counter = new SpendCounter();

  @Test
  void notices_the_call_that_exceeds_what_is_allowed() {
    counter.read(new Usd(60), new Usd(10), 100);
    assertThat(counter.add(40)).isFalse();
    assertThat(counter.add(1)).isTrue();
    assertThat(counter.isBeyond()).isTrue();
    assertThat(counter.spent()).isEqualTo(new Usd(101));
  }

  @Test
  void counts_what_it_told_no_more_than_once() {
    assertThat(counter.add(40)).isFalse();
    assertThat(counter.take()).isEqualTo(40);
    counter.read(new Usd(40), null, Long.MAX_VALUE);
    assertThat(counter.spent()).isEqualTo(new Usd(40));
    assertThat(counter.take()).isZero();
  }

  @Test
  void allows_anything_before_it_knows_what_is_usual() {
    assertThat(counter.add(Long.MAX_VALUE / 2)).isFalse();
  }
}
