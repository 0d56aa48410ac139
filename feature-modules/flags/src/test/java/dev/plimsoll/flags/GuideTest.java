package dev.plimsoll.flags;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.testing.Guide;
import org.junit.jupiter.api.Test;

class GuideTest {
  @Test
  void says_how_many_users_a_pilot_has_at_most() {
    assertThat(Guide.passage("04-features-and-flags", "Pilot users"))
        .contains("A pilot has at most %d users.".formatted(Rollout.Pilot.MOST_USERS));
  }
}
