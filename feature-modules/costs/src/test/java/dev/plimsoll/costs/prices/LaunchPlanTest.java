package dev.plimsoll.costs.prices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.Tokens;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.platform.Json;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class LaunchPlanTest {
  private static final Rates CHARGES = Rates.read(Json.parse("{\"input\": 3, \"output\": 15}"));

  @Test
  void tells_what_a_call_and_a_user_cost_and_what_is_left() {
    // 1,000 x 3 + 200 x 15 = 6,000 millionths; 12 calls a day for 365/12 days are 365 calls.
    var plan = plan("12", Tokens.of(1_000, 200), "5");
    assertThat(plan.costOfCall()).isEqualTo(Usd.of("0.006"));
    assertThat(plan.costOfUser()).isEqualTo(Usd.of("2.19"));
    assertThat(plan.margin()).isEqualByComparingTo("2.81");
    assertThat(plan.marginRate()).hasValue(0.562);
  }

  @Test
  void tells_when_a_user_costs_more_than_it_brings_in() {
    var plan = plan("12", Tokens.of(1_000, 200), "1");
    assertThat(plan.margin()).isEqualByComparingTo("-1.19");
    assertThat(plan.marginRate()).hasValue(-1.19);
  }

  @Test
  void knows_no_rate_without_revenue() {
    assertThat(plan("12", Tokens.of(1_000, 200), "0").marginRate()).isEmpty();
  }

  @Test
  void does_not_round_cheap_calls_away() {
    var cheap = Rates.read(Json.parse("{\"input\": 0.05, \"output\": 0.4}"));
    var plan = new LaunchPlan(new BigDecimal("120"), Tokens.of(8, 0), cheap, BigDecimal.ZERO);
    assertThat(plan.costOfCall()).isEqualTo(Usd.ZERO);
    assertThat(plan.costOfUser()).isEqualTo(Usd.of("0.00146"));
  }

  private static LaunchPlan plan(String calls, Tokens tokens, String revenue) {
    return new LaunchPlan(new BigDecimal(calls), tokens, CHARGES, new BigDecimal(revenue));
  }
}
