package dev.plimsoll.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.costs.budget.Budget;
import dev.plimsoll.costs.budget.BudgetUnit;
import dev.plimsoll.costs.budget.OnExhausted;
import dev.plimsoll.costs.budget.Period;
import dev.plimsoll.costs.budget.Scope;
import dev.plimsoll.costs.prices.Price;
import dev.plimsoll.costs.prices.PriceCatalogue;
import dev.plimsoll.costs.prices.Rates;
import dev.plimsoll.platform.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CostMapperTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final Instant DECEMBER = Instant.parse("2026-12-01T00:00:00Z");
  private final CostMapper reading = new CostMapper(NOW);

  @Test
  void lets_a_price_hold_from_now_on_unless_it_says_when() {
    assertThat(prices("{\"input\": 3, \"output\": 15}"))
        .containsExactly(Price.of(new BigDecimal("3"), new BigDecimal("15"), NOW));
  }

  @Test
  void reads_several_prices_with_their_days() {
    var charges = Rates.read(Json.parse("{\"input\": 3, \"output\": 15}"));
    assertThat(
            prices(
                """
                [{"input": 3, "output": 15, "since": "2026-12-01", "until": "2027-01-01"},
                 {"input": 3, "output": 15, "since": "2027-01-01"}]
                """))
        .containsExactly(
            new Price(charges, DECEMBER, Instant.parse("2027-01-01T00:00:00Z")),
            new Price(charges, Instant.parse("2027-01-01T00:00:00Z"), null));
  }

  @Test
  void takes_the_price_of_a_known_model_from_the_catalogue() {
    var known = new PriceCatalogue().named("gpt-4o-mini").orElseThrow().charges();
    assertThat(reading.prices(model("gpt-4o-mini-2024-07-18", "\"catalogue\"")))
        .containsExactly(new Price(known, NOW, null));
    assertThatThrownBy(() -> reading.prices(model("unheard-of", "\"catalogue\"")))
        .hasMessageContaining("the catalogue has no price for 'unheard-of'");
  }

  @Test
  void reads_a_budget_of_dollars_for_everything_that_refuses_unless_it_says_more() {
    assertThat(reading.budget(budget(null, "5.5", null, "week", null)))
        .isEqualTo(
            new Budget(
                "b", Scope.EVERYTHING, BudgetUnit.USD, 5_500_000, Period.WEEK, OnExhausted.REFUSE));
  }

  @Test
  void reads_a_budget_of_calls_for_each_user() {
    var each = new WorkspaceFile.Scope(null, "help", "*", null);
    assertThat(reading.budget(budget(each, "20", "calls", "minute", "next-rung")))
        .isEqualTo(
            new Budget(
                "b",
                new Scope(null, "help", Scope.EACH, null),
                BudgetUnit.CALLS,
                20,
                Period.MINUTE,
                OnExhausted.NEXT_RUNG));
  }

  @Test
  void counts_whole_calls_and_tokens_only() {
    assertThatThrownBy(() -> reading.budget(budget(null, "1.5", "tokens", "day", "tell")))
        .hasMessage("budget.limit must have no decimals, but was 1.5");
  }

  private List<Price> prices(String price) {
    return reading.prices(model("small-2026", price));
  }

  private static WorkspaceFile.Model model(String name, String price) {
    return Json.read(
        "{\"key\": \"small\", \"provider\": \"p\", \"model\": \"%s\", \"price\": %s}"
            .formatted(name, price),
        WorkspaceFile.Model.class);
  }

  private static WorkspaceFile.Budget budget(
      WorkspaceFile.@Nullable Scope counts,
      String limit,
      @Nullable String measure,
      String per,
      @Nullable String whenUsedUp) {
    return new WorkspaceFile.Budget("b", counts, new BigDecimal(limit), measure, per, whenUsedUp);
  }
}
