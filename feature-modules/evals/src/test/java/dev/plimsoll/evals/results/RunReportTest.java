package dev.plimsoll.evals.results;

import static dev.plimsoll.evals.Samples.judged;
import static dev.plimsoll.evals.Samples.question;
import static dev.plimsoll.evals.Samples.result;
import static dev.plimsoll.evals.results.CaseStatus.ERROR;
import static dev.plimsoll.evals.results.CaseStatus.FAILED;
import static dev.plimsoll.evals.results.CaseStatus.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.evals.Samples;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RunReportTest {
  @Test
  void tells_which_cases_turned() {
    var before =
        List.of(
            judged(question("stays"), PASSED),
            judged(question("falls"), PASSED),
            judged(question("breaks"), PASSED),
            judged(question("rises"), FAILED),
            judged(question("gone"), PASSED));
    var now =
        List.of(
            judged(question("stays"), PASSED),
            judged(question("falls"), FAILED),
            judged(question("breaks"), ERROR),
            judged(question("rises"), PASSED),
            judged(question("new"), FAILED));
    var comparison = Objects.requireNonNull(report(before, now).comparison());
    assertThat(comparison.newlyFailing()).containsExactly("falls", "breaks");
    assertThat(comparison.newlyPassing()).containsExactly("rises");
  }

  @Test
  void does_not_compare_a_case_that_asks_or_expects_something_else() {
    var before =
        List.of(
            judged(question("a", "general", "Old?", "a"), PASSED),
            judged(question("b", "general", "Same?", "old"), FAILED));
    var now =
        List.of(
            judged(question("a", "general", "New?", "a"), FAILED),
            judged(question("b", "general", "Same?", "new"), PASSED));
    var comparison = Objects.requireNonNull(report(before, now).comparison());
    assertThat(comparison.newlyFailing()).isEmpty();
    assertThat(comparison.newlyPassing()).isEmpty();
  }

  @Test
  void gives_each_category_its_rate_beside_that_of_the_run_before() {
    var before =
        List.of(
            judged(question("a", "ops", "a?", "a"), PASSED),
            judged(question("b", "ops", "b?", "b"), PASSED));
    var now =
        List.of(
            judged(question("a", "ops", "a?", "a"), PASSED),
            judged(question("b", "ops", "b?", "b"), FAILED),
            judged(question("c", "api", "c?", "c"), PASSED));
    var categories = report(before, now).categories();
    assertThat(categories)
        .containsExactly(
            new CategoryResult("ops", new PassRate(1, 2), new PassRate(2, 2)),
            new CategoryResult("api", new PassRate(1, 1), null));
    assertThat(categories.getFirst().change()).isEqualTo(-0.5);
  }

  @Test
  void has_its_cases_in_the_order_of_the_set_and_leaves_out_those_still_open() {
    var set = Samples.set(question("a"), question("b"), question("c"));
    var judged = GradedCase.of(set, List.of(result("c", PASSED), result("a", FAILED)));
    assertThat(judged.stream().map(each -> each.evalCase().id())).containsExactly("a", "c");
  }

  private static RunReport report(List<GradedCase> before, List<GradedCase> now) {
    return RunReport.after(Samples.finished(before), before, Samples.finished(now), now);
  }
}
