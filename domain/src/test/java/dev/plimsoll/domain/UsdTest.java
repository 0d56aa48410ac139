package dev.plimsoll.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class UsdTest {
  @Test
  void keeps_micro_dollars_exactly() {
    assertThat(Usd.of("0.1").plus(Usd.of("0.2"))).isEqualTo(Usd.of("0.3"));
  }

  @Test
  void rounds_fractions_of_a_micro_dollar_half_up_only_where_asked() {
    assertThat(Usd.rounded(new BigDecimal("0.0000005"))).isEqualTo(new Usd(1));
    assertThatThrownBy(() -> Usd.of("0.0000005")).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void never_goes_below_nothing() {
    assertThat(Usd.of("1").minus(Usd.of("2"))).isEqualTo(Usd.ZERO);
    assertThatThrownBy(() -> new Usd(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void reads_well() {
    assertThat(Usd.of("1234.5")).hasToString("$1,234.50");
    assertThat(Usd.of("0.0021")).hasToString("$0.0021");
    assertThat(Usd.ZERO).hasToString("$0");
  }
}
