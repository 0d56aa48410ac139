package dev.plimsoll.evals;

import static dev.plimsoll.evals.Samples.HELP;
import static dev.plimsoll.evals.Samples.NOON;
import static dev.plimsoll.evals.Samples.question;
import static dev.plimsoll.evals.Samples.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.PromptName;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.evals.cases.GoldenSetVersion;
import dev.plimsoll.evals.results.CaseResult;
import dev.plimsoll.evals.results.CaseStatus;
import dev.plimsoll.evals.results.RunComposition;
import dev.plimsoll.evals.results.RunId;
import dev.plimsoll.evals.results.ServedBy;
import dev.plimsoll.evals.results.Trigger;
import dev.plimsoll.evals.results.UnknownRun;
import dev.plimsoll.platform.Sql;
import dev.plimsoll.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What comes back of what was kept of runs. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@SuppressWarnings("UnnecessaryAssignment") // no container here
class EvalTablesTest {
  private static final FeatureKey FEATURE = new FeatureKey("help");
  private static final GoldenSetVersion SET = Samples.set(question("a"), question("b"));

  private final RunRows runs = new RunRows();

  EvalTablesTest(TestDatabase kind) {
    runs.sql =
        new Sql(
            kind.migrated(
                List.of(
                    "V2026.11.21.1100__evals.sql",
                    "V2026.11.28.1500__work.sql",
                    "V2026.11.28.3601__evals_tasks.sql")));
  }

  @Test
  void a_run_from_its_start_to_its_end() {
    var row = waiting("r1");
    runs.put(row);
    assertThat(row.begin(NOON)).isTrue();
    row.count(result("a", CaseStatus.PASSED));
    runs.put(row);
    assertThat(runs.named(new RunId("r1"))).isEqualTo(row.run());
    var again = runs.locked(new RunId("r1"));
    assertThat(again.run()).isEqualTo(row.run());
    again.end(null, RunComposition.of(List.of(served("m"))), NOON.plusSeconds(9));
    runs.put(again);
    assertThat(runs.finished(NOON, NOON.plusSeconds(10))).containsExactly(again.run());
    assertThat(runs.newestFirst(HELP, 0, 9)).containsExactly(again.run());
    assertThat(runs.count(HELP)).isEqualTo(1);
    assertThatThrownBy(() -> runs.named(new RunId("r2"))).isInstanceOf(UnknownRun.class);
  }

  @Test
  void the_run_before_a_run() {
    var first = waiting("r1");
    first.end(null, RunComposition.UNKNOWN, NOON);
    runs.put(first);
    var second = waiting("r2");
    runs.put(second);
    assertThat(runs.before(second.run())).contains(first.run());
    assertThat(runs.before(first.run())).isEmpty();
  }

  @Test
  void results_once_each_and_what_served_them() {
    var run = new RunId("r1");
    var kept = new CaseResult("a", CaseStatus.FAILED, "zero", "why", null, Duration.ZERO, null);
    assertThat(runs.add(run, kept)).isTrue();
    assertThat(runs.add(run, result("a", CaseStatus.PASSED))).isFalse();
    assertThat(runs.results(run)).containsExactly(kept);
    runs.served(run, Map.of("a", served("m"), "b", served("n")));
    assertThat(runs.results(run)).extracting(CaseResult::served).containsExactly(served("m"));
  }

  private static RunRow waiting(String id) {
    return new RunRow(id, SET, FEATURE, Trigger.BY_HAND, "ann", NOON);
  }

  private static ServedBy served(String model) {
    return new ServedBy(3, new PromptName("help"), 2, model, Usd.of("0.01"));
  }
}
