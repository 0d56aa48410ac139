package dev.plimsoll.monitoring;

import static dev.plimsoll.monitoring.Samples.HELP;
import static dev.plimsoll.monitoring.Samples.NOON;
import static dev.plimsoll.monitoring.Samples.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.audits.IsoWeek;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.monitoring.Metric.EvalPassRate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvalHistoryTest {
  private static final FeatureKey TRIAGE = new FeatureKey("triage");

  @Test
  void the_last_run_is_held_against_the_one_before() {
    var runs = List.of(run(20, 50, 100), run(7, 90, 100), run(0, 85, 100));
    assertThat(EvalHistory.of(runs, null).metric())
        .isEqualTo(new EvalPassRate(run(0, 85, 100), run(7, 90, 100)));
  }

  @Test
  void of_several_sets_the_one_that_fell_most_stands_for_all() {
    var fell = run("labels", TRIAGE, 1, 70, 100);
    var runs = List.of(run(9, 30, 100), run("labels", TRIAGE, 8, 90, 100), run(2, 40, 100), fell);
    assertThat(EvalHistory.of(runs, null).metric().latest()).isEqualTo(fell);
    assertThat(EvalHistory.of(runs, HELP).metric().latest()).isEqualTo(run(2, 40, 100));
  }

  @Test
  void a_set_that_can_be_compared_comes_before_one_that_cannot() {
    var runs = List.of(run(9, 80, 100), run(2, 90, 100), run("labels", TRIAGE, 1, 10, 100));
    assertThat(EvalHistory.of(runs, null).metric().latest()).isEqualTo(run(2, 90, 100));
  }

  @Test
  void runs_of_one_set_through_two_features_are_not_compared() {
    var runs = List.of(run("guide", TRIAGE, 2, 90, 100), run(1, 40, 100));
    assertThat(EvalHistory.of(runs, null).metric())
        .isEqualTo(new EvalPassRate(run(1, 40, 100), null));
  }

  @Test
  void runs_without_cases_tell_nothing() {
    assertThat(EvalHistory.of(List.of(run(1, 0, 0)), null).metric())
        .isEqualTo(new EvalPassRate(null, null));
  }

  @Test
  void a_week_is_as_good_as_its_last_run() {
    var lastWeek = IsoWeek.of(NOON, ZoneOffset.UTC).previous();
    var weeks = List.of(lastWeek.previous(), lastWeek, lastWeek.next());
    var runs = List.of(run(9, 70, 100), run(7, 80, 100), run(0, 75, 100));
    var trend = EvalHistory.of(runs, null).trend(weeks);
    assertThat(trend.lines().getFirst().values()).containsExactly(null, 80.0, 75.0);
    assertThat(trend.times().getLast()).isEqualTo("2026-11-16T00:00:00Z");
  }

  @Test
  void without_runs_there_is_no_trend() {
    var trend = EvalHistory.of(List.of(), null).trend(List.of(IsoWeek.of(NOON, ZoneOffset.UTC)));
    assertThat(trend.isEmpty()).isTrue();
  }
}
