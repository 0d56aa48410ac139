package dev.plimsoll.costs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.costs.breakers.BreakerState;
import dev.plimsoll.costs.breakers.SpendAnomalyDetector;
import dev.plimsoll.costs.breakers.SpendBreaker;
import dev.plimsoll.costs.breakers.SpendBreakers;
import dev.plimsoll.costs.breakers.SpendMinutes;
import dev.plimsoll.costs.budget.BudgetDecision;
import dev.plimsoll.costs.budget.BudgetDecision.Granted;
import dev.plimsoll.costs.budget.BudgetDecision.Stopped;
import dev.plimsoll.costs.budget.BudgetSubject;
import dev.plimsoll.costs.budget.Usage;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.harness.SharedContainer;
import dev.plimsoll.harness.Wait;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.LedgerFilter;
import dev.plimsoll.ledger.Subject;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A feature that suddenly spends far more than usual is stopped, and the ledger records it. */
@SharedContainer
class SpendBreakersIT {
  private static final Actor ADA = new Actor("ada");
  private static final FeatureKey LOOPING = new FeatureKey("looping");

  @Inject SpendBreakers breakers;
  @Inject SpendMinutes minutes;
  @Inject SpendAnomalyDetector watch;
  @Inject Budgets budgets;
  @Inject Ledger ledger;
  @Inject Clock clock;

  @Test
  void stops_a_feature_that_jumps_until_an_admin_resets_it() {
    var breaker = new SpendBreaker(LOOPING, 5, Duration.ofMinutes(10), Usd.of("0.01"));
    var minute = clock.instant().getEpochSecond() / 60;
    for (var ago = 1; ago <= 3; ago++) {
      minutes.add(LOOPING.value(), minute - ago * 10L - 1, Usd.of("1").micros());
    }
    breakers.set(breaker, ADA, "It looped once.");
    watch.look();
    assertThat(breakers.all()).singleElement().returns(Usd.of("1"), BreakerState::usual);
    spend("5");
    assertThat(reserve()).isInstanceOf(Granted.class);
    spend("0.01");
    Wait.until("stopped", Duration.ofSeconds(10), () -> reserve() instanceof Stopped);
    assertThat(actions()).contains("stopped");
    breakers.reset(LOOPING, ADA, "The loop is mended.");
    spend("0.02");
    watch.look();
    assertThat(reserve()).isInstanceOf(Granted.class);
    assertThat(actions()).startsWith("reset");
  }

  private void spend(String dollars) {
    var granted = (Granted) reserve();
    budgets.settle(granted.reservation(), Usd.of(dollars), 100);
  }

  private BudgetDecision reserve() {
    var who = new BudgetSubject(TenantId.DEFAULT, new UserId("uma"), null, LOOPING);
    return budgets.reserve(who, new Usage(Usd.of("10"), 1_000, 1));
  }

  private List<String> actions() {
    return ledger.page(LedgerFilter.of(new Subject(SpendBreakers.KIND, "looping")), 0, 10).stream()
        .map(entry -> entry.change().action())
        .toList();
  }
}
