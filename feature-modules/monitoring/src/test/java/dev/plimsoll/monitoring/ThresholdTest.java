package dev.plimsoll.monitoring;

import static dev.plimsoll.monitoring.Samples.threshold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ThresholdTest {
  @Test
  void is_written_without_needless_zeros() {
    assertThat(threshold(Measure.LATENCY, "10.000")).hasToString("10 seconds");
    assertThat(threshold(Measure.COST_PER_USER, "2.50")).hasToString("2.5 times the baseline");
  }

  @Test
  void is_the_same_however_it_is_typed() {
    assertThat(threshold(Measure.ERROR_RATE, "2")).isEqualTo(threshold(Measure.ERROR_RATE, "2.00"));
  }

  @Test
  void may_be_anything_from_zero_to_the_most_that_makes_sense() {
    assertThat(threshold(Measure.ERROR_RATE, "0")).hasToString("0 percent");
    assertThat(threshold(Measure.ERROR_RATE, "100")).hasToString("100 percent");
    assertThatThrownBy(() -> threshold(Measure.ERROR_RATE, "-0.1"))
        .isInstanceOf(InvalidThreshold.class)
        .hasMessage("error-rate must be from 0 to 100 percent");
    assertThatThrownBy(() -> threshold(Measure.COST_PER_USER, "1000.5"))
        .hasMessage("cost-per-user must be from 0 to 1,000 times the baseline");
  }

  @Test
  void is_no_finer_than_a_thousandth() {
    assertThat(threshold(Measure.ERROR_RATE, "0.125").text()).isEqualTo("0.125");
    assertThatThrownBy(() -> threshold(Measure.ERROR_RATE, "0.1255"))
        .isInstanceOf(InvalidThreshold.class);
  }
}
