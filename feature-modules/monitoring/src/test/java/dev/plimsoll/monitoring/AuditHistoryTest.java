package dev.plimsoll.monitoring;

import static dev.plimsoll.monitoring.Samples.HELP;
import static dev.plimsoll.monitoring.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plimsoll.audits.AuditResult;
import dev.plimsoll.audits.Draw;
import dev.plimsoll.audits.HallucinationRate;
import dev.plimsoll.audits.IsoWeek;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.monitoring.Metric.Hallucination;
import dev.plimsoll.reviews.RatingSummary;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AuditHistoryTest {
  private static final IsoWeek THIS_WEEK = IsoWeek.of(NOON, ZoneOffset.UTC);
  private static final IsoWeek LAST_WEEK = THIS_WEEK.previous();
  private static final HallucinationRate FEW = new HallucinationRate(1, 19, 0, 0);
  private static final HallucinationRate HALF = new HallucinationRate(2, 2, 1, 0);
  private static final HallucinationRate UNDECIDED = new HallucinationRate(0, 0, 3, 17);

  @Test
  void the_latest_week_in_which_anything_is_decided_tells() {
    var history = history(null, result(LAST_WEEK, FEW), result(THIS_WEEK, UNDECIDED));
    assertThat(history.metric()).isEqualTo(new Hallucination(LAST_WEEK, FEW));
  }

  @Test
  void a_feature_is_told_by_its_own_conversations_alone() {
    var history = history(HELP, result(LAST_WEEK, FEW), result(THIS_WEEK, HALF));
    assertThat(history.metric()).isEqualTo(new Hallucination(THIS_WEEK, HALF));
    assertThat(history(new FeatureKey("other"), result(THIS_WEEK, HALF)).metric().value())
        .isEmpty();
  }

  @Test
  void the_trend_has_the_rate_of_each_week_within_its_interval() {
    var trend = history(null, result(THIS_WEEK, HALF)).trend(List.of(LAST_WEEK, THIS_WEEK));
    assertThat(trend.lines().get(0).values()).containsExactly(null, 50.0);
    assertThat(trend.lines().get(1).values().getLast()).isEqualTo(15.0, within(0.01));
    assertThat(trend.lines().get(2).values().getLast()).isEqualTo(85.0, within(0.01));
  }

  private static AuditHistory history(@Nullable FeatureKey feature, AuditResult... results) {
    return AuditHistory.of(List.of(results), feature);
  }

  private static AuditResult result(IsoWeek week, HallucinationRate rate) {
    var draw =
        new Draw(
            "d",
            week,
            true,
            ZoneOffset.UTC,
            NOON,
            NOON,
            Actor.SYSTEM,
            "scheduled",
            "seed",
            20,
            "hash",
            List.of());
    var ratings = new RatingSummary(20, 0, 0, 0, 0, Map.of());
    return new AuditResult(draw, false, ratings, rate, Map.of(HELP, rate));
  }
}
