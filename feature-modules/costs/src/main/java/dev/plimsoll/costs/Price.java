package dev.plimsoll.costs;

import dev.plimsoll.domain.Tokens;
import dev.plimsoll.domain.Usd;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * What a model costs, in US dollars per million tokens.
 *
 * @param input of a token that the provider reads afresh
 * @param cachedRead of an input token read from the provider's prompt cache
 * @param cachedWrite of an input token written to the provider's prompt cache
 * @param output of a token that the model writes, reasoning included
 * @param since from when the price holds, until the model's next one
 */
public record Price(
    BigDecimal input,
    BigDecimal cachedRead,
    BigDecimal cachedWrite,
    BigDecimal output,
    Instant since) {
  private static final int MILLION_DIGITS = 6;

  /** As the table keeps them. */
  private static final int DECIMALS = 6;

  private static final BigDecimal LIMIT = BigDecimal.valueOf(1_000_000);

  public Price {
    input = checked("input", input);
    cachedRead = checked("cachedRead", cachedRead);
    cachedWrite = checked("cachedWrite", cachedWrite);
    output = checked("output", output);
  }

  /** A price that makes no difference between cached and other input. */
  public static Price of(BigDecimal input, BigDecimal output, Instant since) {
    return new Price(input, input, input, output, since);
  }

  /** The price of a model that runs on own machines. */
  public static Price free(Instant since) {
    return of(BigDecimal.ZERO, BigDecimal.ZERO, since);
  }

  /** The cost of the tokens, rounded once, half up to the micro-dollar. */
  Usd cost(Tokens tokens) {
    var fresh = tokens.input() - tokens.cachedRead() - tokens.cachedWrite();
    return rounded(
        times(input, fresh)
            .add(times(cachedRead, tokens.cachedRead()))
            .add(times(cachedWrite, tokens.cachedWrite()))
            .add(times(output, tokens.output())));
  }

  /** At least the cost of any call with so many tokens, whatever the provider caches. */
  Usd worstCase(long inputTokens, long maxOutputTokens) {
    var dearest = input.max(cachedRead).max(cachedWrite);
    return rounded(times(dearest, inputTokens).add(times(output, maxOutputTokens)));
  }

  /** Whether the amounts are the same, since whenever they hold. */
  boolean charges(Price other) {
    return other.since(since).equals(this);
  }

  /** The same amounts from another time on. */
  public Price since(Instant start) {
    return new Price(input, cachedRead, cachedWrite, output, start);
  }

  private static Usd rounded(BigDecimal dollarsTimesMillion) {
    return Usd.rounded(dollarsTimesMillion.movePointLeft(MILLION_DIGITS));
  }

  private static BigDecimal times(BigDecimal price, long tokens) {
    return price.multiply(BigDecimal.valueOf(tokens));
  }

  /** The amount with all its decimals, so that equal amounts are equal values. */
  private static BigDecimal checked(String field, BigDecimal amount) {
    var plain = amount.stripTrailingZeros();
    if (amount.signum() < 0 || amount.compareTo(LIMIT) >= 0 || plain.scale() > DECIMALS) {
      throw new InvalidPrice(
          "price."
              + field
              + " must be dollars per million tokens, from 0 to below 1,000,000 with at most six"
              + " decimals, but was "
              + amount.toPlainString());
    }
    return amount.setScale(DECIMALS);
  }
}
