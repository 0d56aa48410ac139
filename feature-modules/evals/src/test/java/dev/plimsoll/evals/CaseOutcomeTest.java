package dev.plimsoll.evals;

import static dev.plimsoll.evals.Samples.question;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.answers.Answer;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.Tokens;
import dev.plimsoll.evals.cases.EvalCase;
import dev.plimsoll.evals.results.CaseResult;
import dev.plimsoll.evals.results.CaseStatus;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseOutcomeTest {
  private static final CallId CALL = new CallId("c1");
  private static final EvalCase CASE = question("port", "ops", "Port?", "9080");

  @Test
  void an_answer_is_judged_by_the_expectation() {
    assertThat(asked(given("It is 9080 [1].", false)))
        .isEqualTo(
            new CaseOutcome.Counted(
                new CaseResult(
                    "port",
                    CaseStatus.PASSED,
                    "It is 9080 [1].",
                    "as expected",
                    CALL,
                    Duration.ofMillis(7),
                    null)));
    assertThat(status(given("It is 80.", false))).isEqualTo(CaseStatus.FAILED);
    assertThat(status(given("9080? I found no answer.", true))).isEqualTo(CaseStatus.FAILED);
  }

  @Test
  void a_refusal_has_not_passed() {
    assertThat(status(new Answer.Refused(CALL, "too long"))).isEqualTo(CaseStatus.FAILED);
  }

  @Test
  void without_a_whole_answer_it_is_an_error_even_if_the_half_would_do() {
    assertThat(status(new Answer.CutShort(CALL, "It is 9080", false))).isEqualTo(CaseStatus.ERROR);
    assertThat(status(new Answer.Failed(CALL, "No model", null, null))).isEqualTo(CaseStatus.ERROR);
  }

  @Test
  void a_feature_that_lets_nobody_in_cannot_be_measured() {
    assertThat(asked(new Answer.FeatureOff(CALL, true)))
        .isEqualTo(new CaseOutcome.Impossible("the feature is killed"));
    assertThat(asked(new Answer.OverBudget(CALL, Samples.NOON)))
        .isEqualTo(
            new CaseOutcome.Impossible(
                "the feature's budget is used up until 2026-11-21T12:00:00Z"));
  }

  private static CaseStatus status(Answer answer) {
    return ((CaseOutcome.Counted) asked(answer)).result().status();
  }

  private static CaseOutcome asked(Answer answer) {
    return CaseOutcome.of(CASE, answer, Duration.ofMillis(7));
  }

  private static Answer given(String text, boolean abstained) {
    return new Answer.Given(
        CALL, text, List.of(), List.of(), 0, "model", "m-1", "stop", abstained, Tokens.NONE, null);
  }
}
