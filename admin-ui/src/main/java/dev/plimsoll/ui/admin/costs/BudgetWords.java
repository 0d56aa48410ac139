package dev.plimsoll.ui.admin.costs;

import dev.plimsoll.costs.Budget;
import dev.plimsoll.costs.Exhausted;
import dev.plimsoll.costs.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Budgets in sentences. */
final class BudgetWords {
  private BudgetWords() {}

  /** Such as {@code $5.00 a day}. */
  static String limit(Budget budget) {
    return budget.measure().words(budget.limit()) + " a " + lower(budget.period());
  }

  /** Whose calls count. */
  static String scope(Scope scope) {
    var parts = new ArrayList<String>();
    add(parts, "feature", scope.feature());
    add(parts, "user", scope.user());
    add(parts, "key", scope.key());
    add(parts, "tenant", scope.tenant());
    return parts.isEmpty() ? "All calls together" : "Calls of " + String.join(", ", parts);
  }

  static String exhausted(Exhausted exhausted) {
    return switch (exhausted) {
      case REFUSE -> "Refuse calls";
      case NEXT_RUNG -> "Go down the ladder";
      case TELL -> "Only tell";
    };
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static void add(List<String> parts, String what, @Nullable String name) {
    if (Scope.EACH.equals(name)) {
      parts.add("each " + what);
    } else if (name != null) {
      parts.add(what + " " + name);
    }
  }
}
