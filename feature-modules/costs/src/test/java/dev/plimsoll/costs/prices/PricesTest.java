package dev.plimsoll.costs.prices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.costs.prices.Prices.Cost;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.Tokens;
import dev.plimsoll.domain.Tokens.Audio;
import dev.plimsoll.domain.Usd;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class PricesTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final ModelKey SMALL = new ModelKey("small");

  @Test
  void charges_a_model_without_a_price_at_the_worst_case_and_says_so() {
    var prices = prices(PriceList.EMPTY);
    assertThat(prices.cost(SMALL, Tokens.of(1_000, 100)))
        .isEqualTo(new Cost(Usd.of("0.045"), false));
    assertThat(prices.worstCase(SMALL, Tokens.of(1_000, 100), ServiceTier.USUAL))
        .isEqualTo(Usd.of("0.045"));
  }

  @Test
  void charges_sounds_of_a_model_without_a_price_above_what_common_models_ask_for_them() {
    var sounds = Tokens.of(1_000, 100).with(new Audio(1_000, 0, 100));
    // 1,000 x 150 + 100 x 150; the dearest that is common is 40 and 80.
    assertThat(prices(PriceList.EMPTY).cost(SMALL, sounds))
        .isEqualTo(new Cost(Usd.of("0.165"), false));
  }

  @Test
  void tells_a_price_of_nothing_from_no_price() {
    var prices = prices(list(Price.free(Instant.EPOCH)));
    assertThat(prices.cost(SMALL, Tokens.of(1_000, 100))).isEqualTo(new Cost(Usd.ZERO, true));
  }

  @Test
  void charges_the_price_that_holds_now() {
    var prices = prices(list(at(NOW.plusSeconds(1), 3), at(NOW, 2), at(NOW.minusSeconds(1), 1)));
    assertThat(prices.cost(SMALL, Tokens.of(1_000_000, 0))).isEqualTo(new Cost(Usd.of("2"), true));
  }

  @Test
  void has_no_price_before_the_first() {
    assertThat(prices(list(at(NOW.plusSeconds(1), 3))).price(SMALL)).isEmpty();
  }

  @Test
  void charges_the_price_before_an_offer_when_that_has_ended() {
    var offer = new Price(at(NOW, 1).charges(), NOW.minusSeconds(20), NOW);
    var prices = prices(list(offer, at(NOW.minusSeconds(30), 2)));
    assertThat(prices.cost(SMALL, Tokens.of(1_000_000, 0)).amount()).isEqualTo(Usd.of("2"));
  }

  private static Price at(Instant since, int dollars) {
    return Price.of(BigDecimal.valueOf(dollars), BigDecimal.valueOf(dollars), since);
  }

  private static PriceList list(Price... prices) {
    return PriceList.of(List.of(prices).stream().map(price -> new PriceRow(SMALL, price)).toList());
  }

  @SuppressWarnings("NullAway") // no price is set
  private static Prices prices(PriceList list) {
    var settings = new CostSettings(new BigDecimal("30"), new BigDecimal("150"));
    var prices = new Prices(null, settings, null, Clock.fixed(NOW, ZoneOffset.UTC));
    prices.list = list;
    return prices;
  }
}
