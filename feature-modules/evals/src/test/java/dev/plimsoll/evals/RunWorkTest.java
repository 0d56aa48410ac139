package dev.plimsoll.evals;

import static dev.plimsoll.evals.Samples.question;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.evals.results.RunId;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunWorkTest {
  private final RunWork work =
      new RunWork(
          new PendingCases(
              new RunId("r"),
              new FeatureKey("help"),
              List.of(question("a"), question("b"), question("c"))));

  @Test
  void hands_out_each_case_once() {
    assertThat(work.next()).isEqualTo(question("a"));
    assertThat(work.next()).isEqualTo(question("b"));
    assertThat(work.next()).isEqualTo(question("c"));
    assertThat(work.next()).isNull();
  }

  @Test
  void hands_out_nothing_once_it_has_stopped() {
    work.stop();
    assertThat(work.next()).isNull();
    assertThat(work.brokenOffBecause()).isNull();
  }

  @Test
  void keeps_the_first_reason_for_breaking_off() {
    work.breakOff("killed");
    work.breakOff("budget");
    assertThat(work.next()).isNull();
    assertThat(work.brokenOffBecause()).isEqualTo("killed");
  }
}
