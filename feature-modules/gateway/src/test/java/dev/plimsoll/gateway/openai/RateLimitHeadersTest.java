package dev.plimsoll.gateway.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.costs.budget.Budget;
import dev.plimsoll.costs.budget.BudgetLeft;
import dev.plimsoll.costs.budget.BudgetUnit;
import dev.plimsoll.costs.budget.OnExhausted;
import dev.plimsoll.costs.budget.Period;
import dev.plimsoll.costs.budget.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitHeadersTest {
  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

  @Test
  void are_those_of_the_budgets_with_the_least_left() {
    var headers =
        RateLimitHeaders.of(
            List.of(
                left(BudgetUnit.CALLS, 100, 60, Duration.ofHours(16)),
                left(BudgetUnit.CALLS, 10, 3, Duration.ofSeconds(20)),
                left(BudgetUnit.TOKENS, 5_000, 900, Duration.ofMinutes(6))),
            NOW);
    assertThat(headers)
        .isEqualTo(
            Map.of(
                "X-RateLimit-Limit-Requests", "10",
                "X-RateLimit-Remaining-Requests", "3",
                "X-RateLimit-Reset-Requests", "20s",
                "X-RateLimit-Limit-Tokens", "5000",
                "X-RateLimit-Remaining-Tokens", "900",
                "X-RateLimit-Reset-Tokens", "6m0s"));
  }

  @Test
  void are_none_for_dollars_or_without_budgets() {
    assertThat(RateLimitHeaders.of(List.of(), NOW)).isEmpty();
    assertThat(RateLimitHeaders.of(List.of(left(BudgetUnit.USD, 10, 5, Duration.ofDays(1))), NOW))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"PT0.02S, 1s", "PT59.1S, 1m0s", "PT1H2M3S, 1h2m3s", "PT720H, 720h0m0s"})
  void write_times_as_openai_does(Duration rest, String written) {
    var headers = RateLimitHeaders.of(List.of(left(BudgetUnit.CALLS, 1, 0, rest)), NOW);
    assertThat(headers).containsEntry("X-RateLimit-Reset-Requests", written);
  }

  private static BudgetLeft left(BudgetUnit unit, long limit, long left, Duration rest) {
    var budget = new Budget("b", Scope.EVERYTHING, unit, limit, Period.DAY, OnExhausted.REFUSE);
    return new BudgetLeft(budget, left, NOW.plus(rest));
  }
}
