package dev.plimsoll.costs.breakers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.testing.Guide;
import org.junit.jupiter.api.Test;

class GuideTest {
  @Test
  void says_what_a_spend_breaker_compares_with() {
    assertThat(SpendBreaker.ENOUGH).isEqualTo(3);
    assertThat(Guide.passage("10-costs-and-budgets", "Spend breakers"))
        .contains("of the %d windows before".formatted(SpendBreaker.MEMORY))
        .contains("While something was spent in fewer than three windows");
  }
}
