package dev.plimsoll.costs.prices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What an operator can set. */
@ApplicationScoped
class CostSettings {
  @Inject
  @ConfigProperty(name = "plimsoll.costs.unknown-price.input", defaultValue = "30")
  BigDecimal unknownInput;

  @Inject
  @ConfigProperty(name = "plimsoll.costs.unknown-price.output", defaultValue = "150")
  BigDecimal unknownOutput;

  /** What a model without a price is charged at: above what the dearest usual models cost. */
  Rates unknownPrice() {
    return Rates.of(TokenPrices.of(unknownInput, unknownOutput));
  }
}
