package dev.plimsoll.costs.prices;

import dev.plimsoll.costs.prices.Rates.Batch;
import dev.plimsoll.costs.prices.Rates.Tier;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Rates as people write them: a kind that is left out costs as much as the kind that it belongs to.
 */
final class WrittenRates {
  private WrittenRates() {}

  static Rates read(JsonNode written) {
    var tiers =
        written
            .path("tiers")
            .valueStream()
            .map(tier -> new Tier(tier.path("above").asLong(), tokens(tier)))
            .toList();
    return new Rates(tokens(written), List.copyOf(tiers), batch(written.path("batch")));
  }

  private static Batch batch(JsonNode written) {
    if (written.isNumber()) {
      return new Batch(written.decimalValue(), null);
    }
    return written.isObject() ? new Batch(BigDecimal.ONE, tokens(written)) : Batch.NO_CHEAPER;
  }

  private static TokenPrices tokens(JsonNode written) {
    var input = amount(written, "input", BigDecimal.ZERO);
    var output = amount(written, "output", BigDecimal.ZERO);
    var cachedRead = amount(written, "cachedRead", input);
    var cachedWrite = amount(written, "cachedWrite", input);
    var audioInput = amount(written, "audioInput", input);
    return new TokenPrices(
        input,
        cachedRead,
        cachedWrite,
        amount(written, "cachedWriteLong", cachedWrite),
        output,
        amount(written, "reasoning", output),
        audioInput,
        amount(
            written,
            "audioCachedRead",
            written.path("audioInput").isNumber() ? audioInput : cachedRead),
        amount(written, "audioOutput", output));
  }

  private static BigDecimal amount(JsonNode written, String field, BigDecimal otherwise) {
    var amount = written.path(field);
    return amount.isNumber() ? amount.decimalValue() : otherwise;
  }
}
