package dev.plimsoll.ui.admin.costs;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import dev.plimsoll.costs.TokenPrices;
import java.math.BigDecimal;

/** Asks for dollars per million tokens, by their kind. */
class TokenFields extends Div {
  private final BigDecimalField input = new BigDecimalField("Input");
  private final BigDecimalField cachedRead = new BigDecimalField("Read from the cache");
  private final BigDecimalField cachedWrite = new BigDecimalField("Written to the cache");
  private final BigDecimalField cachedWriteLong = new BigDecimalField("Written for an hour");
  private final BigDecimalField output = new BigDecimalField("Output");
  private final BigDecimalField reasoning = new BigDecimalField("Reasoning");

  TokenFields(TokenPrices shown) {
    addClassName("pairs");
    add(input, output, cachedRead, reasoning, cachedWrite, cachedWriteLong);
    fill(shown);
  }

  final void fill(TokenPrices tokens) {
    input.setValue(plain(tokens.input()));
    cachedRead.setValue(plain(tokens.cachedRead()));
    cachedWrite.setValue(plain(tokens.cachedWrite()));
    cachedWriteLong.setValue(plain(tokens.cachedWriteLong()));
    output.setValue(plain(tokens.output()));
    reasoning.setValue(plain(tokens.reasoning()));
  }

  TokenPrices read() {
    return new TokenPrices(
        given(input),
        given(cachedRead),
        given(cachedWrite),
        given(cachedWriteLong),
        given(output),
        given(reasoning));
  }

  /** What is in a field, which must not be empty. */
  static BigDecimal given(BigDecimalField field) {
    var given = field.getValue();
    if (given == null) {
      field.focus();
      throw new MissingPrice(field.getLabel());
    }
    return given;
  }

  /** As people write it. */
  static BigDecimal plain(BigDecimal amount) {
    var plain = amount.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }
}
