package dev.plimsoll.guardrails.injection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plimsoll.guardrails.injection.LogisticRegression.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {
  @Test
  void finds_the_weights_where_the_loss_is_least() {
    // By symmetry the bias is 0; the weight w solves w = 2 / (1 + e^w).
    var weights = LogisticRegression.fit(List.of(row(1, true), row(-1, false)), 1);
    assertThat(weights[0]).isCloseTo(2 / (1 + Math.exp(weights[0])), within(1e-3));
    assertThat(weights[1]).isCloseTo(0, within(1e-6));
  }

  @Test
  void learns_the_bias_from_what_is_more_frequent() {
    var weights = LogisticRegression.fit(List.of(row(0, true), row(0, false), row(0, false)), 1);
    assertThat(weights[1]).isCloseTo(Math.log(0.5), within(1e-3));
  }

  private static Row row(float value, boolean isAttack) {
    return new Row(new int[] {0}, new float[] {value}, isAttack, 1);
  }
}
