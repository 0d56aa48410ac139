package dev.plimsoll.costs.prices;

import dev.plimsoll.domain.Tokens;
import dev.plimsoll.domain.Usd;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The rates of a model for the tokens of a call.
 *
 * @param tokens for calls below the first tier
 * @param tiers for longer contexts, shortest first
 */
public record Rates(TokenPrices tokens, List<Tier> tiers, Batch batch) {
  private static final int MILLION_DIGITS = 6;

  /**
   * The rates for all tokens of a call with a longer input.
   *
   * @param above input tokens, including cached ones
   */
  public record Tier(long above, TokenPrices tokens) {
    public Tier {
      if (above < 1) {
        throw new InvalidPrice("price.tiers must begin above 1 token or more, but was " + above);
      }
    }
  }

  /**
   * The rates of a call in a batch.
   *
   * @param factor of the usual cost, from 0 to 1
   * @param tokens rates that replace the factor, for any length; null to use the factor
   */
  public record Batch(BigDecimal factor, @Nullable TokenPrices tokens) {
    /** No discount for batches. */
    public static final Batch NO_CHEAPER = new Batch(BigDecimal.ONE, null);

    public Batch {
      if (factor.signum() < 0 || factor.compareTo(BigDecimal.ONE) > 0) {
        throw new InvalidPrice("price.batch must be from 0 to 1, but was " + factor);
      }
      factor = factor.stripTrailingZeros();
    }
  }

  public Rates {
    tiers = tiers.stream().sorted(Comparator.comparingLong(Tier::above)).toList();
    if (tiers.stream().map(Tier::above).distinct().count() < tiers.size()) {
      throw new InvalidPrice("price.tiers must begin at different lengths");
    }
  }

  public static Rates of(TokenPrices tokens) {
    return new Rates(tokens, List.of(), Batch.NO_CHEAPER);
  }

  /** Rates in the form of the workspace file: {@code {"input": 3, "output": 15, "batch": 0.5}}. */
  public static Rates read(JsonNode written) {
    return WrittenRates.read(written);
  }

  /** The cost of the tokens, rounded once, half up to the micro-dollar. */
  Usd cost(Tokens used, ServiceTier serviceTier) {
    return Usd.rounded(exactly(used, serviceTier));
  }

  /** The cost of the tokens in dollars. */
  BigDecimal exactly(Tokens used, ServiceTier serviceTier) {
    return switch (serviceTier) {
      case USUAL -> dollars(at(used.input()).cost(used));
      case BATCH -> dollars(inBatch(used));
    };
  }

  private BigDecimal inBatch(Tokens used) {
    var own = batch.tokens();
    return own != null ? own.cost(used) : at(used.input()).cost(used).multiply(batch.factor());
  }

  /** An upper bound of the cost of a call that takes at most so many tokens. */
  Usd worstCase(Tokens most, ServiceTier serviceTier) {
    return Usd.rounded(
        dollars(
            switch (serviceTier) {
              case USUAL -> worst(most);
              case BATCH -> worstInBatch(most);
            }));
  }

  private BigDecimal worstInBatch(Tokens most) {
    var own = batch.tokens();
    return own != null ? own.worst(most) : worst(most).multiply(batch.factor());
  }

  private BigDecimal worst(Tokens most) {
    var worst = tokens.worst(most);
    for (var tier : tiers) {
      if (most.input() > tier.above()) {
        worst = worst.max(tier.tokens().worst(most));
      }
    }
    return worst;
  }

  private TokenPrices at(long inputTokens) {
    var at = tokens;
    for (var tier : tiers) {
      if (inputTokens > tier.above()) {
        at = tier.tokens();
      }
    }
    return at;
  }

  private static BigDecimal dollars(BigDecimal millionths) {
    return millionths.movePointLeft(MILLION_DIGITS);
  }
}
