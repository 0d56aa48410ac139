package dev.plimsoll.evals;

import static dev.plimsoll.evals.Samples.NOON;
import static dev.plimsoll.evals.Samples.question;
import static dev.plimsoll.evals.Samples.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.PromptName;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.evals.cases.GoldenSetVersion;
import dev.plimsoll.evals.results.CaseStatus;
import dev.plimsoll.evals.results.PassRate;
import dev.plimsoll.evals.results.RunComposition;
import dev.plimsoll.evals.results.RunState;
import dev.plimsoll.evals.results.ServedBy;
import dev.plimsoll.evals.results.Trigger;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunRowTest {
  private static final GoldenSetVersion SET =
      Samples.set(question("a"), question("b"), question("c"));

  private final RunRow row =
      new RunRow("r1", SET, new FeatureKey("help"), Trigger.BY_HAND, "ann", NOON);

  @Test
  void begins_once_and_goes_on_when_another_node_takes_over() {
    assertThat(row.begin(NOON)).isTrue();
    assertThat(row.begin(NOON.plusSeconds(30))).isTrue();
    assertThat(row.run().startedAt()).isEqualTo(NOON);
    assertThat(row.run().state()).isEqualTo(RunState.RUNNING);
  }

  @Test
  void does_not_begin_once_it_is_over() {
    assertThat(row.begin(NOON)).isTrue();
    row.end(null, RunComposition.UNKNOWN, NOON);
    assertThat(row.begin(NOON.plusSeconds(60))).isFalse();
  }

  @Test
  void counts_its_results() {
    row.count(result("a", CaseStatus.PASSED));
    row.count(result("b", CaseStatus.FAILED));
    row.count(result("c", CaseStatus.ERROR));
    var run = row.run();
    assertThat(List.of(run.done(), run.passed(), run.failed(), run.errors()))
        .containsExactly(3, 1, 1, 1);
    assertThat(run.passRate()).isEqualTo(new PassRate(1, 3));
  }

  @Test
  void goes_on_with_the_cases_that_have_no_result() {
    var toDo = PendingCases.of(row.run(), SET, List.of(result("b", CaseStatus.ERROR)));
    assertThat(toDo.open()).containsExactly(question("a"), question("c"));
    assertThat(PendingCases.of(row.run(), SET, List.of()).open()).hasSize(3);
  }

  @Test
  void keeps_what_made_its_answers() {
    var first = new ServedBy(1, new PromptName("help"), 3, "m-1", Usd.of("0.001"));
    var moved = new ServedBy(1, new PromptName("help"), 4, "m-1", Usd.of("0.002"));
    var turnedAway = new ServedBy(1, null, null, null, Usd.ZERO);
    row.end(null, RunComposition.of(List.of(moved, first, first, turnedAway)), NOON);
    assertThat(row.run().makeup())
        .isEqualTo(
            new RunComposition(
                List.of("help 3", "help 4"), List.of("m-1"), List.of(1L), Usd.of("0.004")));
  }
}
