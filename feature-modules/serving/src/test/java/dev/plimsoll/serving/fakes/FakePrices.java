package dev.plimsoll.serving.fakes;

import dev.plimsoll.costs.prices.Prices;
import dev.plimsoll.costs.prices.ServiceTier;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.Tokens;
import dev.plimsoll.domain.Usd;

/** A micro-dollar for each token. */
public final class FakePrices extends Prices {
  public FakePrices() {
    super(null, null, null, null);
  }

  @Override
  public Cost cost(ModelKey model, Tokens tokens) {
    return new Cost(new Usd(tokens.total()), true);
  }

  @Override
  public Usd worstCase(ModelKey model, Tokens most, ServiceTier serviceTier) {
    return new Usd(most.total());
  }
}
