package dev.plimsoll.costs.prices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.Tokens;
import dev.plimsoll.domain.Tokens.Audio;
import dev.plimsoll.domain.Usd;
import org.junit.jupiter.api.Test;

class PriceCatalogueTest {
  private final PriceCatalogue catalogue = new PriceCatalogue();

  @Test
  void knows_each_model_once_with_its_month_and_source() {
    assertThat(catalogue.all()).extracting(PriceCatalogue.Entry::model).doesNotHaveDuplicates();
    assertThat(catalogue.all())
        .isNotEmpty()
        .allSatisfy(entry -> {
          assertThat(entry.asOf()).matches("20\\d\\d-(0[1-9]|1[0-2])");
          assertThat(entry.source()).hasScheme("https");
          assertThat(entry.charges().tokens().input()).isPositive();
        });
  }

  @Test
  void finds_a_model_by_its_name_with_or_without_a_pinned_version() {
    assertThat(model("gpt-4o-mini")).isEqualTo("gpt-4o-mini");
    assertThat(model("gpt-4o-mini-2024-07-18")).isEqualTo("gpt-4o-mini");
    assertThat(model("claude-sonnet-4-5-20250929")).isEqualTo("claude-sonnet-4-5");
    assertThat(model("claude-3-5-haiku-latest")).isEqualTo("claude-3-5-haiku");
    assertThat(catalogue.named("gpt-4o-audio")).isEmpty();
  }

  @Test
  void suggests_what_the_price_list_says() {
    var sonnet = catalogue.named("claude-sonnet-4-5").orElseThrow().charges();
    assertThat(sonnet.cost(Tokens.of(1_000_000, 0), ServiceTier.USUAL)).isEqualTo(Usd.of("6"));
    assertThat(sonnet.cost(Tokens.of(100_000, 1_000), ServiceTier.BATCH))
        .isEqualTo(Usd.of("0.1575"));
  }

  @Test
  void suggests_a_price_of_sounds_where_the_price_list_has_one() {
    var heard = Tokens.of(1_000_000, 0).with(new Audio(1_000_000, 0, 0));
    var flash = catalogue.named("gemini-2.5-flash").orElseThrow().charges();
    assertThat(flash.cost(heard, ServiceTier.USUAL)).isEqualTo(Usd.of("1"));
    assertThat(flash.cost(heard, ServiceTier.BATCH)).isEqualTo(Usd.of("0.5"));
    var said = Tokens.of(0, 1_000_000).with(new Audio(0, 0, 1_000_000));
    var spoken = catalogue.named("gpt-audio-1.5").orElseThrow().charges();
    assertThat(spoken.cost(said, ServiceTier.USUAL)).isEqualTo(Usd.of("64"));
  }

  private String model(String name) {
    return catalogue.named(name).orElseThrow().model();
  }
}
