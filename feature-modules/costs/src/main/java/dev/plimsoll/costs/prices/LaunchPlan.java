package dev.plimsoll.costs.prices;

import dev.plimsoll.domain.Tokens;
import dev.plimsoll.domain.Usd;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/**
 * The business plan of a feature: its usage, its prices and its revenue.
 *
 * @param callsPerDay of one user
 * @param tokens of one call
 * @param revenue in dollars, of one user in a month
 */
public record LaunchPlan(BigDecimal callsPerDay, Tokens tokens, Rates charges, BigDecimal revenue) {
  private static final BigDecimal DAYS_OF_MONTH =
      new BigDecimal("365").divide(new BigDecimal("12"), MathContext.DECIMAL64);

  /** The cost of one call, rounded half up to the micro-dollar. */
  public Usd costOfCall() {
    return charges.cost(tokens, ServiceTier.USUAL);
  }

  /** The cost of one user in a month of 365/12 days; rounded at the end only. */
  public Usd costOfUser() {
    return Usd.rounded(exactCostOfUser());
  }

  /** What is left of a user's revenue in a month, in dollars; negative if the user costs more. */
  public BigDecimal margin() {
    return revenue.subtract(exactCostOfUser()).setScale(6, RoundingMode.HALF_UP);
  }

  /** The share of the revenue that is left; empty without revenue. */
  public OptionalDouble marginRate() {
    return revenue.signum() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(margin().divide(revenue, MathContext.DECIMAL64).doubleValue());
  }

  private BigDecimal exactCostOfUser() {
    return charges.exactly(tokens, ServiceTier.USUAL).multiply(callsPerDay).multiply(DAYS_OF_MONTH);
  }
}
