package dev.plimsoll.ui.admin.costs;

import com.vaadin.flow.component.textfield.BigDecimalField;
import dev.plimsoll.costs.prices.TokenPrices;
import dev.plimsoll.ui.forms.Fields;
import dev.plimsoll.ui.forms.Form;
import dev.plimsoll.ui.forms.RecordField;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks for dollars per million tokens, by their kind. A kind that is left empty costs as much as
 * the one that it is part of, which its field names.
 */
class TokenFields extends RecordField<TokenPrices> {
  private final BigDecimalField input;
  private final BigDecimalField output;
  private final BigDecimalField cachedRead;

  /** The prices that are being shown, which say what a field can leave out. */
  private @Nullable TokenPrices shown;

  TokenFields(String key) {
    super(TokenPrices.class);
    Fields.labelled(this, key);
    input = price("prices.input", "input");
    output = price("prices.output", "output");
    cachedRead = price("prices.cached-read", "cachedRead", this::ofInput, TokenPrices::input);
    pair(
        input,
        output,
        cachedRead,
        price("prices.reasoning", "reasoning", this::ofOutput, TokenPrices::output),
        price("prices.cached-write", "cachedWrite", this::ofInput, TokenPrices::input),
        price("prices.cached-write-long", "cachedWriteLong", this::ofInput, TokenPrices::input),
        price("prices.audio-input", "audioInput", this::ofInput, TokenPrices::input),
        price("prices.audio-output", "audioOutput", this::ofOutput, TokenPrices::output),
        price(
            "prices.audio-cached-read",
            "audioCachedRead",
            this::ofCachedRead,
            TokenPrices::cachedRead));
  }

  private BigDecimalField price(String key, String part) {
    return ask(Fields.decimal(key), part, TokenFields::checked, TokenFields::plain);
  }

  /** The price of a kind that may be as that of another. */
  private BigDecimalField price(
      String key,
      String part,
      Supplier<BigDecimal> other,
      Function<TokenPrices, BigDecimal> otherShown) {
    return this.<BigDecimal, BigDecimal, BigDecimalField>ask(
        Fields.decimal(key),
        part,
        typed -> typed == null ? other.get() : checked(typed),
        price -> isAs(price, otherShown) ? null : plain(price));
  }

  private boolean isAs(BigDecimal price, Function<TokenPrices, BigDecimal> other) {
    return shown != null && price.compareTo(other.apply(shown)) == 0;
  }

  private BigDecimal ofInput() {
    return typed(input);
  }

  private BigDecimal ofOutput() {
    return typed(output);
  }

  private BigDecimal ofCachedRead() {
    return cachedRead.isEmpty() ? typed(input) : typed(cachedRead);
  }

  /** What a field says; anything while it shows a problem of its own. */
  private static BigDecimal typed(BigDecimalField field) {
    var price = field.getValue();
    return price == null || price.signum() < 0 ? BigDecimal.ZERO : price;
  }

  /** Fails for what is no price. */
  private static BigDecimal checked(@Nullable BigDecimal price) {
    var given = Objects.requireNonNull(price);
    return TokenPrices.of(given, given).input();
  }

  /** Null also while they are hidden, because nothing has to be typed then. */
  @Override
  protected @Nullable TokenPrices generateModelValue() {
    return Form.isShown(this) ? super.generateModelValue() : null;
  }

  @Override
  protected void setPresentationValue(TokenPrices prices) {
    shown = prices;
    super.setPresentationValue(prices);
  }

  /** The amount as people write it. */
  static BigDecimal plain(BigDecimal amount) {
    var plain = amount.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }
}
