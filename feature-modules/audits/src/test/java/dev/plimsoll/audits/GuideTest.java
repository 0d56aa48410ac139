package dev.plimsoll.audits;

import static dev.plimsoll.testing.Guide.passage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.Interval;
import org.junit.jupiter.api.Test;

class GuideTest {
  private static final String PAGE = "13-weekly-review";

  @Test
  void says_when_and_how_many_conversations_are_drawn() {
    assertThat(AuditSchedule.DEFAULT).hasToString("Monday 06:00 UTC");
    assertThat(passage(PAGE, "How the sample is drawn"))
        .contains(
            "Plimsoll draws %d conversations".formatted(AuditSchedule.DEFAULT.sampleSize()),
            "by default on Monday at 06:00 UTC",
            "at most %d".formatted(AuditSchedule.LARGEST_SAMPLE));
  }

  @Test
  void gives_a_true_example_of_an_interval() {
    var interval = Interval.wilson(1, 20);
    assertThat(passage(PAGE, "The hallucination rate and its interval"))
        .contains(
            "from about %.0f%% to about %.0f%%"
                .formatted(100 * interval.low(), 100 * interval.high()));
  }
}
