package dev.plimsoll.costs.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PriceTest {
  private static final Instant SINCE = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant UNTIL = SINCE.plus(Duration.ofDays(31));
  private static final Price USUAL = Price.of(new BigDecimal("3"), new BigDecimal("15"), SINCE);
  private static final Price OFFER = new Price(USUAL.charges(), SINCE, UNTIL);

  @Test
  void holds_from_its_first_moment_until_it_ends() {
    assertThat(OFFER.holds(SINCE.minusMillis(1))).isFalse();
    assertThat(OFFER.holds(SINCE)).isTrue();
    assertThat(OFFER.holds(UNTIL)).isFalse();
    assertThat(USUAL.holds(UNTIL)).isTrue();
  }

  @Test
  void is_the_same_price_whenever_it_began_but_not_whenever_it_ends() {
    assertThat(USUAL.equalsButSince(new Price(USUAL.charges(), UNTIL, null))).isTrue();
    assertThat(USUAL.equalsButSince(OFFER)).isFalse();
  }

  @Test
  void does_not_end_before_it_begins() {
    assertThatThrownBy(() -> new Price(USUAL.charges(), SINCE, SINCE))
        .isInstanceOf(InvalidPrice.class)
        .hasMessageContaining("price.until");
  }
}
