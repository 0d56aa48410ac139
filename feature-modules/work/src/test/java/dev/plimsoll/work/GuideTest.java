package dev.plimsoll.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.testing.Guide;
import org.junit.jupiter.api.Test;

class GuideTest {
  @Test
  void says_when_a_task_is_taken_over_and_when_a_dead_one_is_deleted() {
    assertThat(Guide.passage("15-operating", "Background work"))
        .contains(
            "after about %d seconds".formatted(TaskLeases.LEASE.toSeconds()),
            "deleted after %d days".formatted(TaskAdministration.KEPT.toDays()));
  }
}
