package dev.plimsoll.costs.allotments;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.plimsoll.costs.budget.Budget;
import dev.plimsoll.costs.budget.Scope;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * All budgets, in the order in which calls take from them: those that refuse first, so that no call
 * tries further fallback steps only to be refused there, and soft ones last.
 *
 * @param byFeature the budgets that may count calls of a feature that some budget names
 * @param others the budgets that may count calls of any other feature
 */
public record OrderedBudgets(
    List<Budget> all, Map<String, List<Budget>> byFeature, List<Budget> others) {
  public static final OrderedBudgets EMPTY = new OrderedBudgets(List.of(), Map.of(), List.of());

  private static final Comparator<Budget> ORDER =
      Comparator.comparing(Budget::exhausted).thenComparing(Budget::name);

  public static OrderedBudgets of(List<Budget> budgets) {
    var sorted = budgets.stream().sorted(ORDER).toList();
    return new OrderedBudgets(
        sorted,
        sorted.stream()
            .map(budget -> budget.scope().feature())
            .filter(Objects::nonNull)
            .distinct()
            .collect(
                toUnmodifiableMap(feature -> feature, feature -> thatMayCount(sorted, feature))),
        sorted.stream().filter(OrderedBudgets::namesNoFeature).toList());
  }

  /** The budgets that may count calls of the feature; their scopes are still to be checked. */
  public List<Budget> thatMayCount(String feature) {
    return byFeature.getOrDefault(feature, others);
  }

  private static List<Budget> thatMayCount(List<Budget> sorted, String feature) {
    return sorted.stream()
        .filter(budget -> namesNoFeature(budget) || feature.equals(budget.scope().feature()))
        .toList();
  }

  private static boolean namesNoFeature(Budget budget) {
    var feature = budget.scope().feature();
    return feature == null || feature.equals(Scope.EACH);
  }
}
