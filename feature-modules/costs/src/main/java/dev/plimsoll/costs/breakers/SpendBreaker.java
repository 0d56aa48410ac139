package dev.plimsoll.costs.breakers;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.Usd;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A breaker that stops a feature which suddenly spends far more than usual, such as by a loop,
 * misuse or a wordy prompt. Budgets apply as well; the breaker acts earlier.
 *
 * @param times the multiple of the usual spending that is allowed in a window
 * @param window in whole minutes
 * @param least the spending that is always allowed in a window, however little is usual
 */
public record SpendBreaker(FeatureKey feature, int times, Duration window, Usd least) {
  /** The number of earlier windows that show what is usual. */
  static final int MEMORY = 24;

  /** The number of those windows in which something must have been spent. */
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
   * The usual spending in a window: the median of the windows with spending, so that an idle night
   * or a single peak does not change it. Empty while too few are known.
   */
  Optional<Usd> usual(List<Usd> earlier) {
    var active = earlier.stream().filter(spent -> spent.exceeds(Usd.ZERO)).sorted().toList();
    return active.size() < ENOUGH
        ? Optional.empty()
        : Optional.of(active.get((active.size() - 1) / 2));
  }

  /** The spending that is allowed in a window; empty while the usual is unknown. */
  Optional<Usd> limit(List<Usd> earlier) {
    return usual(earlier)
        .map(usual -> new Usd(Math.max(least.micros(), Math.multiplyExact(usual.micros(), times))));
  }

  boolean stops(Usd spent, List<Usd> earlier) {
    return limit(earlier).filter(spent::exceeds).isPresent();
  }
}
