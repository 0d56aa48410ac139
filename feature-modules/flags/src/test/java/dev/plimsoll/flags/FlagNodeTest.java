package dev.plimsoll.flags;

import static dev.plimsoll.flags.Samples.NOON;
import static dev.plimsoll.flags.Samples.flag;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FlagNodeTest {
  private final Flag on = flag(new Rollout.Everyone());
  private final Flag killed = on.killed(NOON);

  @Test
  void acts_on_a_change_once_it_has_come_that_far() {
    assertThat(new FlagNode("a", List.of(on), NOON).actsOn(killed)).isFalse();
    assertThat(new FlagNode("a", List.of(killed), NOON).actsOn(killed)).isTrue();
    assertThat(new FlagNode("a", List.of(killed), NOON).actsOn(on)).isTrue();
  }

  @Test
  void does_not_act_on_a_flag_that_it_has_not_seen() {
    assertThat(new FlagNode("a", List.of(), NOON).actsOn(on)).isFalse();
  }
}
