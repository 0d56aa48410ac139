package dev.plimsoll.costs.breakers;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.Usd;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What stops a feature that suddenly spends far more than usual: a loop, a misuse, a prompt that
 * talks too much. Budgets hold all the same; this holds earlier.
 *
 * @param times how many times the usual may be spent in a window
 * @param window whole minutes
 * @param least what may be spent in a window however little is usual
 */
public record SpendBreaker(FeatureKey feature, int times, Duration window, Usd least) {
  /** How many earlier windows tell what is usual. */
  static final int MEMORY = 24;

  /** In how many of them something must have been spent. */
  static final int ENOUGH = 3;

  private static final Duration LONGEST = Duration.ofDays(1);

  public SpendBreaker {
    if (times < 2 || times > 1_000) {
      throw new InvalidBreaker("breaker.times must be from 2 to 1,000, but was " + times);
    }
    if (window.toMinutes() < 1
        || !window.equals(Duration.ofMinutes(window.toMinutes()))
        || window.compareTo(LONGEST) > 0) {
      throw new InvalidBreaker(
          "breaker.window must be whole minutes, from one to a day, but was " + window);
    }
  }

  /**
   * What is usually spent in a window: the median of those in which something was spent, so that an
   * idle night or one earlier jump does not change it. Empty while too few are known.
   */
  Optional<Usd> usual(List<Usd> earlier) {
    var active = earlier.stream().filter(spent -> spent.exceeds(Usd.ZERO)).sorted().toList();
    return active.size() < ENOUGH
        ? Optional.empty()
        : Optional.of(active.get((active.size() - 1) / 2));
  }

  /** What may be spent in a window; empty while it is not known what is usual. */
  Optional<Usd> limit(List<Usd> earlier) {
    return usual(earlier)
        .map(usual -> new Usd(Math.max(least.micros(), Math.multiplyExact(usual.micros(), times))));
  }

  boolean stops(Usd spent, List<Usd> earlier) {
    return limit(earlier).filter(spent::exceeds).isPresent();
  }
}
