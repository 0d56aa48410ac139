package dev.plimsoll.models.extractive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AbstentionTest {
  private static final Abstention DECISION = new Abstention(-1, Map.of("closest", 2.0), 0.4);

  @Test
  void weighs_the_figures() {
    assertThat(DECISION.probability(closest(0.5))).isCloseTo(0.5, within(1e-9));
    assertThat(DECISION.probability(closest(1))).isGreaterThan(0.7);
  }

  @Test
  void abstains_below_the_least_probability() {
    assertThat(DECISION.abstains(closest(0.5))).isFalse();
    assertThat(DECISION.abstains(closest(0.1))).isTrue();
  }

  @Test
  void comes_with_weights_for_all_evidence() {
    var fitted = Abstention.fitted();
    assertThat(fitted.weights())
        .containsOnlyKeys("closest", "lead", "known", "knownInBest", "rarestMissing", "yesOrNo");
    assertThat(fitted.least()).isBetween(0.2, 0.8);
  }

  private static Evidence closest(double figure) {
    return new Evidence(Map.of("closest", figure));
  }
}
