package dev.plimsoll.monitoring;

import dev.plimsoll.calls.figures.Figures;
import dev.plimsoll.domain.Usd;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The cost of the calls of some days.
 *
 * @param userDays the users of each day, added up
 */
public record Spending(Usd cost, long userDays) {
  static Spending of(List<Figures> days) {
    return new Spending(
        days.stream().map(Figures::cost).reduce(Usd.ZERO, Usd::plus),
        days.stream().mapToLong(Figures::users).sum());
  }

  /** Dollars per user day; empty if nobody asked. */
  public OptionalDouble perUserDay() {
    return userDays == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(cost.dollars().doubleValue() / userDays);
  }
}
