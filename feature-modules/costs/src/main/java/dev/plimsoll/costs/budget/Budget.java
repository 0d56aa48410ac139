package dev.plimsoll.costs.budget;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.Usd;
import java.util.regex.Pattern;

/**
 * The limit on what calls may take in each period.
 *
 * @param name the name for people and the ledger
 * @param limit micro-dollars, calls or tokens
 */
public record Budget(
    String name,
    Scope scope,
    BudgetUnit measure,
    long limit,
    Period period,
    OnExhausted exhausted) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
  private static final long LARGEST = Usd.of("1000000000").micros();

  public Budget {
    if (!NAME.matcher(name).matches()) {
      throw new InvalidBudget(
          "budget.name must be 1 to 64 lower-case letters, digits, dots, dashes or underscores,"
              + " starting with a letter or digit, but was '"
              + name
              + "'");
    }
    if (limit < 0 || limit > LARGEST) {
      throw new InvalidBudget(
          "budget.limit must be from 0 to "
              + measure.words(LARGEST)
              + ", but was "
              + measure.words(limit));
    }
  }

  /** A budget for the cost of a feature, with the feature's name. */
  public static Budget of(FeatureKey feature, Usd limit, Period period) {
    return new Budget(
        feature.value(),
        Scope.of(feature),
        BudgetUnit.USD,
        limit.micros(),
        period,
        OnExhausted.REFUSE);
  }

  /** Whether calls continue when it is used up. */
  public boolean soft() {
    return exhausted == OnExhausted.TELL;
  }

  /** Whether what was counted for the other budget counts for this one too. */
  public boolean continues(Budget other) {
    return scope.equals(other.scope) && measure == other.measure && period == other.period;
  }
}
