package dev.plimsoll.costs.budget;

import dev.plimsoll.domain.Usd;
import java.util.Locale;

/** The unit that a budget counts. */
public enum BudgetUnit {
  /** Micro-dollars. */
  USD {
    @Override
    public String words(long amount) {
      return new Usd(Math.max(0, amount)).toString();
    }
  },
  CALLS,
  /** Input and output tokens together. */
  TOKENS;

  /** The amount as a text for people. */
  public String words(long amount) {
    return String.format(Locale.ROOT, "%,d %s", amount, name().toLowerCase(Locale.ROOT));
  }

  public long of(Usage usage) {
    return switch (this) {
      case USD -> usage.cost().micros();
      case CALLS -> usage.calls();
      case TOKENS -> usage.tokens();
    };
  }
}
