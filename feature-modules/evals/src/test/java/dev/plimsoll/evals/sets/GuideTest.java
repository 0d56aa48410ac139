package dev.plimsoll.evals.sets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.testing.Guide;
import org.junit.jupiter.api.Test;

class GuideTest {
  @Test
  void says_when_golden_sets_run_by_themselves() {
    assertThat(Schedule.WEEKLY).isEqualTo(new Schedule("0 5 * * 1"));
    assertThat(Guide.passage("12-evals", "The weekly schedule")).contains("on Monday at 05:00 UTC");
  }
}
