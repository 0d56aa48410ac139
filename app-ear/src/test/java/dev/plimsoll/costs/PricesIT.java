package dev.plimsoll.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.costs.prices.InvalidPrice;
import dev.plimsoll.costs.prices.Price;
import dev.plimsoll.costs.prices.Prices;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.harness.SharedContainer;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.LedgerFilter;
import dev.plimsoll.ledger.Subject;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Prices that are changed, and future ones that are withdrawn. */
@SharedContainer
class PricesIT {
  private static final Actor ADA = new Actor("ada");
  private static final String WHY = "They said so.";

  @Inject Prices prices;
  @Inject Ledger ledger;
  @Inject Clock clock;

  @Test
  void ends_a_price_in_its_place() {
    var model = new ModelKey("ends");
    var price = Price.of(BigDecimal.ONE, BigDecimal.TWO, in(Duration.ofDays(-2)));
    var ending = new Price(price.charges(), price.since(), in(Duration.ofDays(-1)));
    prices.set(model, price, ADA, WHY);
    assertThat(prices.price(model)).contains(price);
    prices.set(model, ending, ADA, WHY);
    assertThat(prices.all().get(model)).isEqualTo(List.of(ending));
    assertThat(prices.price(model)).isEmpty();
  }

  @Test
  void takes_back_a_price_to_come_and_never_one_that_has_begun() {
    var model = new ModelKey("comes");
    var now = Price.of(BigDecimal.ONE, BigDecimal.TWO, in(Duration.ofDays(-1)));
    var next = Price.of(BigDecimal.TWO, BigDecimal.TEN, in(Duration.ofDays(1)));
    prices.set(model, now, ADA, WHY);
    prices.set(model, next, ADA, WHY);
    prices.takeBack(model, next.since(), ADA, WHY);
    prices.takeBack(model, next.since(), ADA, WHY);
    assertThat(prices.all().get(model)).isEqualTo(List.of(now));
    assertThatThrownBy(() -> prices.takeBack(model, now.since(), ADA, WHY))
        .isInstanceOf(InvalidPrice.class)
        .hasMessageContaining("price.since");
    assertThat(ledger.page(LedgerFilter.of(new Subject("price", "comes")), 0, 10))
        .extracting(entry -> entry.change().action())
        .containsExactly("withdrawn", "priced", "priced");
  }

  private Instant in(Duration time) {
    return clock.instant().plus(time).truncatedTo(ChronoUnit.MILLIS);
  }
}
