package dev.plimsoll.costs.prices;

import dev.plimsoll.domain.Tokens;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * US dollars per million tokens, by kind. In JSON that was written before sounds had prices, they
 * cost as much as text.
 *
 * @param input of a token that is not read from a cache
 * @param cachedRead of an input token read from the provider's prompt cache
 * @param cachedWrite of an input token written to the provider's prompt cache
 * @param cachedWriteLong of one that the cache keeps for an hour or longer
 * @param output of a token that the model writes
 * @param reasoning of a token that the model writes to itself before it answers
 * @param audioInput of a token of a sound that is not read from a cache
 * @param audioCachedRead of a token of a sound read from the provider's prompt cache
 * @param audioOutput of a token of a sound that the model makes
 */
public record TokenPrices(
    BigDecimal input,
    BigDecimal cachedRead,
    BigDecimal cachedWrite,
    BigDecimal cachedWriteLong,
    BigDecimal output,
    BigDecimal reasoning,
    BigDecimal audioInput,
    BigDecimal audioCachedRead,
    BigDecimal audioOutput) {
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
    audioInput = checked("audioInput", Objects.requireNonNullElse(audioInput, input));
    audioCachedRead =
        checked("audioCachedRead", Objects.requireNonNullElse(audioCachedRead, cachedRead));
    audioOutput = checked("audioOutput", Objects.requireNonNullElse(audioOutput, output));
  }

  /** Prices without a difference between cached and other input, or within the output. */
  public static TokenPrices of(BigDecimal input, BigDecimal output) {
    return new TokenPrices(input, input, input, input, output, output, input, input, output);
  }

  /** Whether sounds cost something else than text. */
  public boolean tellsSoundsFromText() {
    return audioInput.compareTo(input) != 0
        || audioCachedRead.compareTo(cachedRead) != 0
        || audioOutput.compareTo(output) != 0;
  }

  /** The cost of the tokens in micro-dollars, not rounded. */
  BigDecimal cost(Tokens tokens) {
    var audio = tokens.audio();
    var cached = tokens.cachedRead() + tokens.cachedWrite();
    return times(input, tokens.input() - cached - audio.input())
        .add(times(cachedRead, tokens.cachedRead() - audio.cachedRead()))
        .add(times(cachedWrite, tokens.cachedWrite() - tokens.cachedWriteLong()))
        .add(times(cachedWriteLong, tokens.cachedWriteLong()))
        .add(times(output, tokens.output() - tokens.reasoning() - audio.output()))
        .add(times(reasoning, tokens.reasoning()))
        .add(times(audioInput, audio.input()))
        .add(times(audioCachedRead, audio.cachedRead()))
        .add(times(audioOutput, audio.output()));
  }

  /**
   * An upper bound of the cost of a call, however many of its tokens are cached or reasoning.
   *
   * @param most of the call; those of its sounds may also be text
   */
  BigDecimal worst(Tokens most) {
    var read = input.max(cachedRead).max(cachedWrite).max(cachedWriteLong);
    var heard = read.max(audioInput).max(audioCachedRead);
    var written = output.max(reasoning);
    var said = written.max(audioOutput);
    var audio = most.audio();
    return times(read, most.input() - audio.heard())
        .add(times(heard, audio.heard()))
        .add(times(written, most.output() - audio.output()))
        .add(times(said, audio.output()));
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
