package dev.plimsoll.costs.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.domain.Tokens;
import dev.plimsoll.domain.Tokens.Audio;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.platform.Json;
import java.math.BigDecimal;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RatesTest {
  private static final Rates SONNET =
      charges(
          """
          {"input": 3, "cachedRead": 0.30, "cachedWrite": 3.75, "cachedWriteLong": 6, "output": 15,
           "batch": 0.5, "tiers": [{"above": 200000, "input": 6, "output": 22.5}]}
          """);

  @Test
  void charges_each_kind_of_token_at_its_own_price() {
    var tokens = new Tokens(10_000, 6_000, 1_500, 800, 300, 500);
    // 2,500 x 3 + 6,000 x 0.30 + 1,000 x 3.75 + 500 x 6 + 800 x 15 dollars per million
    assertThat(usual(SONNET, tokens)).isEqualTo(Usd.of("0.02805"));
  }

  @Test
  void charges_reasoning_as_output_unless_it_has_a_price_of_its_own() {
    var tokens = new Tokens(0, 0, 0, 100, 60);
    assertThat(usual(SONNET, tokens)).isEqualTo(Usd.of("0.0015"));
    var apart = charges("{\"input\": 1, \"output\": 15, \"reasoning\": 5}");
    assertThat(usual(apart, tokens)).isEqualTo(Usd.of("0.0009"));
  }

  @Test
  void charges_sounds_at_their_own_prices() {
    var tokens = new Tokens(1_400, 600, 0, 500, 50, 0, new Audio(300, 400, 200));
    var rates =
        charges(
            """
            {"input": 2.5, "cachedRead": 1.25, "output": 10,
             "audioInput": 40, "audioCachedRead": 2.5, "audioOutput": 80}
            """);
    // 500 x 2.5 + 200 x 1.25 + 300 x 10 + 300 x 40 + 400 x 2.5 + 200 x 80
    assertThat(usual(rates, tokens)).isEqualTo(Usd.of("0.0335"));
  }

  @Test
  void charges_sounds_as_text_unless_they_have_a_price_of_their_own() {
    var tokens = new Tokens(1_400, 600, 0, 500, 50, 0, new Audio(300, 400, 200));
    var text = charges("{\"input\": 2.5, \"cachedRead\": 1.25, \"output\": 10}");
    // 800 x 2.5 + 600 x 1.25 + 500 x 10
    assertThat(usual(text, tokens)).isEqualTo(Usd.of("0.00775"));
    // Nobody says that a cached sound is cheaper: 500 x 2.5 + 200 x 1.25 + 700 x 40 + 500 x 10
    var heard =
        charges("{\"input\": 2.5, \"cachedRead\": 1.25, \"output\": 10, \"audioInput\": 40}");
    assertThat(usual(heard, tokens)).isEqualTo(Usd.of("0.0345"));
  }

  @Test
  void charges_sounds_in_tiers_and_batches_as_these_say() {
    var rates =
        charges(
            """
            {"input": 1, "output": 2, "audioInput": 3, "batch": {"input": 1, "output": 2,
             "audioOutput": 5}, "tiers": [{"above": 1000, "input": 2, "output": 4,
             "audioInput": 6}]}
            """);
    var tokens = Tokens.of(2_000, 100).with(new Audio(500, 0, 100));
    // 1,500 x 2 + 500 x 6 + 100 x 4
    assertThat(usual(rates, tokens)).isEqualTo(Usd.of("0.0064"));
    // 2,000 x 1 + 100 x 5
    assertThat(rates.cost(tokens, ServiceTier.BATCH)).isEqualTo(Usd.of("0.0025"));
  }

  @Test
  void reserves_for_sounds_at_the_dearer_price_and_for_text_at_its_own() {
    var rates = charges("{\"input\": 1, \"output\": 2, \"audioInput\": 40, \"audioOutput\": 80}");
    var most = Tokens.of(1_000, 100);
    assertThat(rates.worstCase(most, ServiceTier.USUAL)).isEqualTo(Usd.of("0.0012"));
    // 400 x 1 + 600 x 40 + 100 x 80
    assertThat(rates.worstCase(most.with(new Audio(600, 0, 100)), ServiceTier.USUAL))
        .isEqualTo(Usd.of("0.0324"));
    var cheap = charges("{\"input\": 3, \"output\": 4, \"audioInput\": 1, \"batch\": 0.5}");
    assertThat(cheap.worstCase(most.with(new Audio(600, 0, 0)), ServiceTier.BATCH))
        .isEqualTo(Usd.of("0.0017"));
  }

  @Test
  void charges_all_tokens_of_a_long_call_at_the_prices_of_its_tier() {
    assertThat(usual(SONNET, Tokens.of(200_000, 100))).isEqualTo(Usd.of("0.6015"));
    assertThat(usual(SONNET, Tokens.of(200_001, 100))).isEqualTo(Usd.of("1.202256"));
    // What the tier does not say costs as much as its input.
    assertThat(usual(SONNET, new Tokens(200_001, 200_001, 0, 0, 0))).isEqualTo(Usd.of("1.200006"));
  }

  @Test
  void charges_a_batch_by_its_factor_or_at_its_own_prices() {
    var tokens = Tokens.of(1_000, 100);
    assertThat(SONNET.cost(tokens, ServiceTier.BATCH)).isEqualTo(Usd.of("0.00225"));
    var own = charges("{\"input\": 3, \"output\": 15, \"batch\": {\"input\": 1, \"output\": 2}}");
    assertThat(own.cost(tokens, ServiceTier.BATCH)).isEqualTo(Usd.of("0.0012"));
    assertThat(own.cost(tokens, ServiceTier.USUAL)).isEqualTo(Usd.of("0.0045"));
    var none = charges("{\"input\": 3, \"output\": 15}");
    assertThat(none.cost(tokens, ServiceTier.BATCH))
        .isEqualTo(none.cost(tokens, ServiceTier.USUAL));
  }

  @Test
  void rounds_half_up_once_at_the_end() {
    var quarter = charges("{\"input\": 0.25, \"output\": 0.25}");
    // Each part alone is a quarter of a micro-dollar and would vanish.
    assertThat(usual(quarter, Tokens.of(1, 1))).isEqualTo(new Usd(1));
    assertThat(usual(quarter, Tokens.of(1, 0))).isEqualTo(Usd.ZERO);
  }

  @Property
  void reserves_at_least_what_any_call_within_its_bounds_can_cost(
      @ForAll("anyCharges") Rates rates, @ForAll("anyTokens") Tokens tokens) {
    var audio = tokens.audio();
    var most =
        Tokens.of(tokens.input(), tokens.output())
            .with(new Audio(audio.heard(), 0, audio.output()));
    for (var tier : ServiceTier.values()) {
      var cost = rates.cost(tokens, tier);
      assertThat(rates.worstCase(most, tier)).isGreaterThanOrEqualTo(cost);
      assertThat(rates.worstCase(most.plus(Tokens.of(1, 1)), ServiceTier.USUAL))
          .isGreaterThanOrEqualTo(usual(rates, tokens));
    }
  }

  @Property
  void costs_no_less_for_a_token_more_of_any_kind_in_the_same_tier(
      @ForAll("anyCharges") Rates rates, @ForAll("anyTokens") Tokens tokens) {
    var flat = Rates.of(rates.tokens());
    Stream.of(
            Tokens.of(1, 0),
            Tokens.of(0, 1),
            new Tokens(1, 1, 0, 0, 0),
            new Tokens(1, 0, 1, 0, 0),
            new Tokens(1, 0, 1, 0, 0, 1),
            new Tokens(0, 0, 0, 1, 1),
            Tokens.of(1, 0).with(new Audio(1, 0, 0)),
            new Tokens(1, 1, 0, 0, 0).with(new Audio(0, 1, 0)),
            Tokens.of(0, 1).with(new Audio(0, 0, 1)))
        .forEach(more ->
            assertThat(usual(flat, tokens.plus(more))).isGreaterThanOrEqualTo(usual(flat, tokens)));
  }

  @Property
  void is_the_same_after_it_was_kept(@ForAll("anyCharges") Rates rates) {
    assertThat(Json.read(Json.write(rates), Rates.class)).isEqualTo(rates);
  }

  @Test
  void reads_what_was_kept_before_sounds_had_prices() {
    var kept =
        """
        {"tokens":{"input":3,"cachedRead":0.3,"cachedWrite":3.75,"cachedWriteLong":6,"output":15,
          "reasoning":15},"tiers":[{"above":200000,"tokens":{"input":6,"cachedRead":6,
          "cachedWrite":6,"cachedWriteLong":6,"output":22.5,"reasoning":22.5}}],
         "batch":{"factor":0.5,"tokens":null}}
        """;
    assertThat(Json.read(kept, Rates.class)).isEqualTo(SONNET);
  }

  @Test
  void knows_equal_amounts_however_they_are_written() {
    assertThat(charges("{\"input\": 3.0, \"output\": 15.00, \"batch\": 0.50}"))
        .isEqualTo(charges("{\"input\": 3, \"output\": 15, \"batch\": 0.5}"));
  }

  @Test
  void names_the_field_of_what_is_wrong() {
    assertThatThrownBy(() -> charges("{\"input\": 3, \"cachedRead\": -0.3, \"output\": 15}"))
        .isInstanceOf(InvalidPrice.class)
        .hasMessageStartingWith("price.cachedRead must be dollars per million tokens")
        .hasMessageEndingWith("but was -0.3");
    assertThatThrownBy(() -> charges("{\"input\": 1, \"output\": 0.0000001}"))
        .isInstanceOf(InvalidPrice.class);
    assertThatThrownBy(() -> charges("{\"input\": 1000000, \"output\": 1}"))
        .isInstanceOf(InvalidPrice.class);
    assertThatThrownBy(() -> charges("{\"input\": 1, \"output\": 1, \"batch\": 1.5}"))
        .hasMessageStartingWith("price.batch");
    assertThatThrownBy(() -> charges("{\"input\": 1, \"output\": 1, \"tiers\": [{\"above\": 0}]}"))
        .hasMessageStartingWith("price.tiers");
  }

  @Provide
  Arbitrary<Rates> anyCharges() {
    var tiers =
        Combinators.combine(Arbitraries.longs().between(1, 1_000_000), tokenPrices())
            .as(Rates.Tier::new)
            .list()
            .ofMaxSize(3)
            .uniqueElements(Rates.Tier::above);
    var factor = Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.ONE).ofScale(3);
    return Combinators.combine(tokenPrices(), tiers, factor, tokenPrices().injectNull(0.5))
        .as((tokens, longer, f, b) -> new Rates(tokens, longer, new Rates.Batch(f, b)));
  }

  @Provide
  Arbitrary<Tokens> anyTokens() {
    var count = Arbitraries.longs().between(0, 400_000);
    var text =
        Combinators.combine(count, count, count, count, count, count)
            .as((fresh, read, written, extra, output, reasoning) ->
                new Tokens(
                    fresh + read + written,
                    read,
                    written,
                    output + reasoning,
                    reasoning,
                    Math.min(extra, written)));
    var sound =
        Combinators.combine(count, count, count)
            .as((heard, read, said) ->
                new Tokens(heard + read, read, 0, said, 0).with(new Audio(heard, read, said)));
    return Combinators.combine(text, sound).as(Tokens::plus);
  }

  private static Arbitrary<TokenPrices> tokenPrices() {
    var amount =
        Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.valueOf(200)).ofScale(6);
    return amount
        .list()
        .ofSize(9)
        .map(it ->
            new TokenPrices(
                it.get(0), it.get(1), it.get(2), it.get(3), it.get(4), it.get(5), it.get(6),
                it.get(7), it.get(8)));
  }

  private static Usd usual(Rates rates, Tokens tokens) {
    return rates.cost(tokens, ServiceTier.USUAL);
  }

  private static Rates charges(String written) {
    return Rates.read(Json.parse(written));
  }
}
