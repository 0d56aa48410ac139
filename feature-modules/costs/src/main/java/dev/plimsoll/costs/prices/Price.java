package dev.plimsoll.costs.prices;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The price of a model from some time on.
 *
 * @param since when the price starts to apply, until the model's next one
 * @param until when it ends by itself and the previous price applies again; null if it does not
 */
public record Price(Rates charges, Instant since, @Nullable Instant until) {
  public Price {
    if (until != null && !until.isAfter(since)) {
      throw new InvalidPrice("price.until must be after price.since, but was " + until);
    }
  }

  /** A price with only one rate for input tokens and one for output tokens. */
  public static Price of(BigDecimal input, BigDecimal output, Instant since) {
    return new Price(Rates.of(TokenPrices.of(input, output)), since, null);
  }

  /** The price of a model that runs on your own machines. */
  public static Price free(Instant since) {
    return of(BigDecimal.ZERO, BigDecimal.ZERO, since);
  }

  boolean holds(Instant time) {
    return !time.isBefore(since) && (until == null || time.isBefore(until));
  }

  /** Whether it is the same price, regardless of when it starts. */
  boolean equalsButSince(Price other) {
    return charges.equals(other.charges) && Objects.equals(until, other.until);
  }
}
