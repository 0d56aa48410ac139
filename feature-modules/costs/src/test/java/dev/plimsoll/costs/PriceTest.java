package dev.plimsoll.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.domain.Tokens;
import dev.plimsoll.domain.Usd;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PriceTest {
  private static final Instant SINCE = Instant.parse("2026-01-01T00:00:00Z");
  private static final Price SONNET = price("3", "0.30", "3.75", "15");

  @Test
  void charges_fresh_cached_and_written_tokens_at_their_own_prices() {
    var tokens = new Tokens(10_000, 6_000, 1_500, 800, 300);
    // 2,500 x 3 + 6,000 x 0.30 + 1,500 x 3.75 + 800 x 15 dollars per million
    assertThat(SONNET.cost(tokens)).isEqualTo(Usd.of("0.026925"));
  }

  @Test
  void counts_reasoning_within_the_output() {
    assertThat(SONNET.cost(new Tokens(0, 0, 0, 100, 100)))
        .isEqualTo(SONNET.cost(new Tokens(0, 0, 0, 100, 0)));
  }

  @Test
  void rounds_half_up_once_at_the_end() {
    var price = price("0.25", "0.25", "0.25", "0.25");
    // Each part alone is a quarter of a micro-dollar and would vanish.
    assertThat(price.cost(Tokens.of(1, 1))).isEqualTo(new Usd(1));
    assertThat(price.cost(Tokens.of(1, 0))).isEqualTo(Usd.ZERO);
  }

  @Test
  void costs_nothing_on_own_machines() {
    assertThat(Price.free(SINCE).cost(Tokens.of(1_000_000, 1_000_000))).isEqualTo(Usd.ZERO);
  }

  @Test
  void reserves_at_least_what_any_call_within_its_bounds_can_cost() {
    var random = new Random(7);
    for (var i = 0; i < 10_000; i++) {
      var price = price(amount(random), amount(random), amount(random), amount(random));
      var input = random.nextLong(1, 200_000);
      var maxOutput = random.nextLong(1, 8_000);
      var read = random.nextLong(input);
      var written = random.nextLong(input - read);
      var tokens = new Tokens(input, read, written, random.nextLong(maxOutput + 1), 0);
      assertThat(price.worstCase(input, maxOutput)).isGreaterThanOrEqualTo(price.cost(tokens));
    }
  }

  @Test
  void knows_equal_amounts_however_they_are_written() {
    assertThat(price("3.0", "0.3", "3.750", "15.00").charges(SONNET.since(Instant.EPOCH))).isTrue();
    assertThat(price("3", "0.3", "3.75", "16").charges(SONNET)).isFalse();
  }

  @Test
  void names_the_field_of_a_wrong_amount() {
    assertThatThrownBy(() -> price("3", "-0.3", "3", "15"))
        .isInstanceOf(InvalidPrice.class)
        .hasMessageStartingWith("price.cachedRead must be dollars per million tokens")
        .hasMessageEndingWith("but was -0.3");
    assertThatThrownBy(() -> price("3", "3", "3", "0.0000001")).isInstanceOf(InvalidPrice.class);
    assertThatThrownBy(() -> price("1e6", "3", "3", "1")).isInstanceOf(InvalidPrice.class);
  }

  private static String amount(Random random) {
    return BigDecimal.valueOf(random.nextLong(100_000_000), 6).toPlainString();
  }

  private static Price price(String input, String read, String written, String output) {
    return new Price(
        new BigDecimal(input),
        new BigDecimal(read),
        new BigDecimal(written),
        new BigDecimal(output),
        SINCE);
  }
}
