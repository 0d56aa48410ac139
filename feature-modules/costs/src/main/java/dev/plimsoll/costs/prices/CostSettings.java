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

  /**
   * The price that is charged for a model without one: more than common models cost. A sound that
   * it hears costs as much as what it says, because sounds cost several times as much as text.
   */
  Rates unknownPrice() {
    var sound = unknownInput.max(unknownOutput);
    return Rates.of(
        new TokenPrices(
            unknownInput,
            unknownInput,
            unknownInput,
            unknownInput,
            unknownOutput,
            unknownOutput,
            sound,
            sound,
            sound));
  }
}
