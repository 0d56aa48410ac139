package dev.plimsoll.costs.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.Usd;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AccountTest {
  private static final Instant MIDNIGHT = Instant.parse("2026-11-22T00:00:00Z");

  @Test
  void lends_a_hundredth_of_the_limit_while_there_is_plenty() {
    assertThat(leased(0).slice(10)).isEqualTo(100);
  }

  @Test
  void lends_more_when_one_call_needs_more() {
    assertThat(leased(0).slice(2_500)).isEqualTo(2_500);
  }

  @Test
  void lends_smaller_slices_towards_the_end() {
    assertThat(leased(9_500).slice(10)).isEqualTo(50);
    assertThat(leased(9_990).slice(10)).isEqualTo(10);
  }

  @Test
  void never_lends_less_than_nothing_after_the_limit_was_lowered() {
    assertThat(leased(20_000).slice(0)).isZero();
  }

  @Test
  void is_over_when_the_next_period_begins() {
    assertThat(leased(0).isOver(MIDNIGHT.minusNanos(1))).isFalse();
    assertThat(leased(0).isOver(MIDNIGHT)).isTrue();
  }

  @Test
  void is_not_over_for_a_clock_that_lags_behind() {
    assertThat(leased(0).isOver(MIDNIGHT.minusSeconds(100_000))).isFalse();
  }

  @Test
  void shows_what_is_out_and_not_spent_as_reserved() {
    var budget = Budget.of(new FeatureKey("help"), new Usd(10_000), Period.DAY);
    var status = new Account(10_000, "p1", MIDNIGHT, 700, 400).status(budget, "");
    assertThat(status).isEqualTo(new BudgetStatus(budget, "", 400, 300, MIDNIGHT));
    assertThat(status.left()).isEqualTo(9_300);
  }

  private static Account leased(long amount) {
    return new Account(10_000, "p1", MIDNIGHT, amount, 0);
  }
}
