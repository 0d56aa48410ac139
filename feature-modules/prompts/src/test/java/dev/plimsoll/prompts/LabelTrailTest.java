package dev.plimsoll.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.PromptName;
import dev.plimsoll.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void is_the_same_after_it_was_stored(TestDatabase kind) {
    var prompts = PromptTables.in(kind);
    var help = new PromptName("help");
    var row = new LabelRow(help, "production", LabelTrail.startingAt(1));
    prompts.put(row);
    assertThat(prompts.label(help, "production")).contains(row);
    var moved = new LabelRow(help, "production", row.trail().movedTo(12));
    prompts.put(moved);
    assertThat(prompts.labels()).containsExactly(moved);
    assertThat(prompts.label(help, "canary")).isEmpty();
  }
}
