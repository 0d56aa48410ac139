package dev.plimsoll.costs.prices;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The settings for operators. */
@Dependent
class CostSettings {
  private final BigDecimal unknownInput;
  private final BigDecimal unknownOutput;

  @Inject
  CostSettings(
      @ConfigProperty(name = "plimsoll.costs.unknown-price.input", defaultValue = "30")
          BigDecimal unknownInput,
      @ConfigProperty(name = "plimsoll.costs.unknown-price.output", defaultValue = "150")
          BigDecimal unknownOutput) {
    this.unknownInput = unknownInput;
    this.unknownOutput = unknownOutput;
  }

  /** The price that is charged for a model without one: more than common models cost. */
  Rates unknownPrice() {
    return Rates.of(TokenPrices.of(unknownInput, unknownOutput));
  }
}
