package dev.plimsoll.evals.results;

import static dev.plimsoll.evals.Samples.judged;
import static dev.plimsoll.evals.Samples.question;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.evals.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassThresholdTest {
  private static final EvalRun HALF =
      Samples.finished(
          List.of(
              judged(question("a"), CaseStatus.PASSED), judged(question("b"), CaseStatus.ERROR)));

  @Test
  void is_reached_by_a_rate_at_least_as_high() {
    assertThat(PassThreshold.of("0.5").isReachedBy(HALF)).isTrue();
    assertThat(PassThreshold.of("0.51").isReachedBy(HALF)).isFalse();
    assertThat(PassThreshold.of("0").isReachedBy(HALF)).isTrue();
  }

  @Test
  void is_not_reached_by_a_run_that_broke_off() {
    var run = Samples.brokenOff("the feature is killed");
    assertThat(PassThreshold.of("0").isReachedBy(run)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.1", "1.1", "80%", "NaN", "", "Infinity"})
  void is_a_number_from_0_to_1(String text) {
    assertThatThrownBy(() -> PassThreshold.of(text))
        .hasMessage("threshold must be a number from 0 to 1, such as 0.8");
  }
}
