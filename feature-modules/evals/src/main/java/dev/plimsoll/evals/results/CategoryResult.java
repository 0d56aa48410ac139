package dev.plimsoll.evals.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The results of one category.
 *
 * @param before the pass rate of these cases in the previous run; null if none of them was in it
 */
public record CategoryResult(String category, PassRate rate, @Nullable PassRate before) {
  /** All categories of a run, in the order of its set. */
  static List<CategoryResult> of(List<GradedCase> now, List<GradedCase> before) {
    var rates = rates(now);
    var earlier = rates(before);
    var results = new ArrayList<CategoryResult>();
    rates.forEach(
        (category, rate) -> results.add(new CategoryResult(category, rate, earlier.get(category))));
    return results;
  }

  private static Map<String, PassRate> rates(List<GradedCase> judged) {
    var rates = new LinkedHashMap<String, PassRate>();
    for (var each : judged) {
      rates.merge(
          each.evalCase().category(),
          new PassRate(each.passed() ? 1 : 0, 1),
          (a, b) -> new PassRate(a.passed() + b.passed(), a.cases() + b.cases()));
    }
    return rates;
  }

  /** How much the pass rate rose, from -1 to 1; 0 if there is nothing to compare it with. */
  public double change() {
    return before == null ? 0 : rate.value() - before.value();
  }
}
