package dev.plimsoll.costs.prices;

import dev.plimsoll.domain.Tokens;
import java.math.BigDecimal;

/**
 * US dollars per million tokens, by kind.
 *
 * @param input of a token that is not read from a cache
 * @param cachedRead of an input token read from the provider's prompt cache
 * @param cachedWrite of an input token written to the provider's prompt cache
 * @param cachedWriteLong of one that the cache keeps for an hour or longer
 * @param output of a token that the model writes
 * @param reasoning of a token that the model writes to itself before it answers
 */
public record TokenPrices(
    BigDecimal input,
    BigDecimal cachedRead,
    BigDecimal cachedWrite,
    BigDecimal cachedWriteLong,
    BigDecimal output,
    BigDecimal reasoning) {
  /** The prices as stored in the table. */
  private static final int DECIMALS = 6;

  private static final BigDecimal LIMIT = BigDecimal.valueOf(1_000_000);

  public TokenPrices {
    input = checked("input", input);
    cachedRead = checked("cachedRead", cachedRead);
    cachedWrite = checked("cachedWrite", cachedWrite);
    cachedWriteLong = checked("cachedWriteLong", cachedWriteLong);
    output = checked("output", output);
    reasoning = checked("reasoning", reasoning);
  }

  /** Prices without a difference between cached and other input, or within the output. */
  public static TokenPrices of(BigDecimal input, BigDecimal output) {
    return new TokenPrices(input, input, input, input, output, output);
  }

  /** The cost of the tokens in micro-dollars, not rounded. */
  BigDecimal cost(Tokens tokens) {
    var fresh = tokens.input() - tokens.cachedRead() - tokens.cachedWrite();
    return times(input, fresh)
        .add(times(cachedRead, tokens.cachedRead()))
        .add(times(cachedWrite, tokens.cachedWrite() - tokens.cachedWriteLong()))
        .add(times(cachedWriteLong, tokens.cachedWriteLong()))
        .add(times(output, tokens.output() - tokens.reasoning()))
        .add(times(reasoning, tokens.reasoning()));
  }

  /** An upper bound of the cost of that many tokens, however many are cached or reasoning. */
  BigDecimal worst(long inputTokens, long maxOutputTokens) {
    var dearest = input.max(cachedRead).max(cachedWrite).max(cachedWriteLong);
    return times(dearest, inputTokens).add(times(output.max(reasoning), maxOutputTokens));
  }

  private static BigDecimal times(BigDecimal price, long tokens) {
    return price.multiply(BigDecimal.valueOf(tokens));
  }

  /** The amount with exactly six decimals, so that equal amounts are equal values. */
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
