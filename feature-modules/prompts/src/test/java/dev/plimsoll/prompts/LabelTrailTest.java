package dev.plimsoll.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.PromptName;
import org.junit.jupiter.api.Test;

class LabelTrailTest {
  @Test
  void rolls_back_step_by_step_to_where_it_began() {
    var trail = LabelTrail.startingAt(1).movedTo(2).movedTo(5);
    assertThat(trail.present()).isEqualTo(5);
    var back = trail.rolledBack().orElseThrow();
    assertThat(back.present()).isEqualTo(2);
    assertThat(back.rolledBack().orElseThrow().present()).isEqualTo(1);
    assertThat(back.rolledBack().orElseThrow().rolledBack()).isEmpty();
  }

  @Test
  void does_not_grow_when_it_stays_where_it_is() {
    assertThat(LabelTrail.startingAt(1).movedTo(1).rolledBack()).isEmpty();
  }

  @Test
  void forgets_what_is_long_past() {
    var trail = LabelTrail.startingAt(0);
    for (var version = 1; version <= 200; version++) {
      trail = trail.movedTo(version);
    }
    assertThat(trail.versions()).hasSize(50).endsWith(199, 200);
  }

  @Test
  void is_the_same_after_it_was_stored() {
    var row = new LabelRow(new PromptName("help"), "production", 1);
    assertThat(row.trail()).isEqualTo(LabelTrail.startingAt(1));
    row.become(row.trail().movedTo(12));
    assertThat(row.trail()).isEqualTo(LabelTrail.startingAt(1).movedTo(12));
  }
}
