package dev.plimsoll.ui.admin.costs;

import com.vaadin.flow.component.textfield.BigDecimalField;
import dev.plimsoll.costs.prices.TokenPrices;
import dev.plimsoll.ui.forms.Fields;
import dev.plimsoll.ui.forms.RecordField;
import java.math.BigDecimal;

/** Asks for dollars per million tokens, by their kind. */
class TokenFields extends RecordField<TokenPrices> {
  TokenFields(String key) {
    super(TokenPrices.class);
    Fields.labelled(this, key);
    pair(
        price("prices.input", "input"),
        price("prices.output", "output"),
        price("prices.cached-read", "cachedRead"),
        price("prices.reasoning", "reasoning"),
        price("prices.cached-write", "cachedWrite"),
        price("prices.cached-write-long", "cachedWriteLong"),
        price("prices.audio-input", "audioInput"),
        price("prices.audio-output", "audioOutput"),
        price("prices.audio-cached-read", "audioCachedRead"));
  }

  private BigDecimalField price(String key, String part) {
    return ask(
        Fields.decimal(key),
        part,
        price -> TokenPrices.of(price, price).input(),
        TokenFields::plain);
  }

  /** The amount as people write it. */
  static BigDecimal plain(BigDecimal amount) {
    var plain = amount.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }
}
