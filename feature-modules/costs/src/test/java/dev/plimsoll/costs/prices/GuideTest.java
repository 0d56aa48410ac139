package dev.plimsoll.costs.prices;

import static dev.plimsoll.testing.Guide.passage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.Tokens;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class GuideTest {
  private static final String PAGE = "10-costs-and-budgets";
  private static final Tokens LONG_CALL = Tokens.of(1_000_000, 1_000_000);

  @Test
  void says_that_an_unknown_price_is_above_those_of_the_catalogue() {
    assertThat(passage(PAGE, "Prices of models"))
        .contains("a fixed worst case above the most expensive models of the catalogue")
        .contains("which is 30 and 150 by default, in dollars per million tokens");
    var unknown = new CostSettings(new BigDecimal("30"), new BigDecimal("150")).unknownPrice();
    assertThat(new PriceCatalogue().all())
        .allSatisfy(entry ->
            assertThat(entry.charges().worstCase(LONG_CALL, ServiceTier.USUAL))
                .as(entry.model())
                .isLessThan(unknown.worstCase(LONG_CALL, ServiceTier.USUAL)));
  }

  @Test
  void says_from_how_many_days_there_is_a_forecast() {
    assertThat(Forecast.ENOUGH).isEqualTo(3);
    assertThat(passage(PAGE, "The forecast for the month"))
        .contains("With fewer than three whole days there is no forecast.");
  }
}
