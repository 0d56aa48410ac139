package dev.plimsoll.gateway.openai;

import dev.plimsoll.costs.budget.BudgetLeft;
import dev.plimsoll.costs.budget.BudgetUnit;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The headers by which OpenAI tells clients their limits: for calls and for tokens, those of the
 * budget with the least left. Dollars have none.
 */
final class RateLimitHeaders {
  private static final Comparator<BudgetLeft> TIGHTEST =
      Comparator.comparingLong(BudgetLeft::left)
          .thenComparing(BudgetLeft::renewsAt, Comparator.reverseOrder());

  private RateLimitHeaders() {}

  static Map<String, String> of(List<BudgetLeft> budgets, Instant now) {
    // Most calls are counted by none.
    if (budgets.isEmpty()) {
      return Map.of();
    }
    var headers = new LinkedHashMap<String, String>();
    add(budgets, BudgetUnit.CALLS, "Requests", now, headers);
    add(budgets, BudgetUnit.TOKENS, "Tokens", now, headers);
    return headers;
  }

  private static void add(
      List<BudgetLeft> budgets,
      BudgetUnit unit,
      String name,
      Instant now,
      Map<String, String> headers) {
    budgets.stream()
        .filter(each -> each.budget().measure() == unit)
        .min(TIGHTEST)
        .ifPresent(tightest -> {
          headers.put("X-RateLimit-Limit-" + name, Long.toString(tightest.budget().limit()));
          headers.put("X-RateLimit-Remaining-" + name, Long.toString(tightest.left()));
          headers.put("X-RateLimit-Reset-" + name, until(tightest.renewsAt(), now));
        });
  }

  /** As OpenAI writes it: {@code 1s}, {@code 6m0s}, {@code 26h0m0s}. */
  private static String until(Instant end, Instant now) {
    var rest = Duration.ofSeconds(seconds(now, end));
    var seconds = rest.toSecondsPart() + "s";
    var minutes = rest.toMinutesPart() + "m" + seconds;
    if (rest.toHours() > 0) {
      return rest.toHours() + "h" + minutes;
    }
    return rest.toMinutes() > 0 ? minutes : seconds;
  }

  /** The whole seconds from now until then, at least one. */
  static long seconds(Instant now, Instant then) {
    return Math.max(1, Duration.between(now, then).plusNanos(999_999_999).toSeconds());
  }
}
