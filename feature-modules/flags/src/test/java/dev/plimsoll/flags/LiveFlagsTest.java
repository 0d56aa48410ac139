package dev.plimsoll.flags;

import static dev.plimsoll.flags.Samples.HELP;
import static dev.plimsoll.flags.Samples.NOON;
import static dev.plimsoll.flags.Samples.flag;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveFlagsTest {
  private final LiveFlags live = new LiveFlags();
  private final List<Flag> told = new ArrayList<>();
  private final Flag on = flag(new Rollout.Everyone());
  private final Flag killed = on.killed(NOON);

  @Test
  void tells_of_each_change_once() {
    live.actOn(List.of(on));
    var _ = live.onChange(told::add);
    live.actOn(List.of(on));
    live.actOn(List.of(killed));
    live.actOn(List.of(killed));
    assertThat(told).containsExactly(killed);
    assertThat(live.flag(HELP)).contains(killed);
  }

  @Test
  void never_goes_back_to_an_older_version() {
    live.actOn(List.of(killed));
    live.actOn(List.of(on));
    assertThat(live.flag(HELP)).contains(killed);
  }

  @Test
  void acts_before_it_tells() {
    var decisions = new ArrayList<Flag>();
    var _ = live.onChange(_ -> live.flag(HELP).ifPresent(decisions::add));
    live.actOn(List.of(on));
    assertThat(decisions).containsExactly(on);
  }

  @Test
  void a_listener_that_fails_does_not_keep_the_news_from_others() {
    var _ =
        live.onChange(_ -> {
          throw new IllegalStateException("this page is gone");
        });
    for (var i = 0; i < 10; i++) {
      var _ = live.onChange(told::add);
    }
    live.actOn(List.of(on));
    assertThat(told).hasSize(10);
  }

  @Test
  void tells_nobody_whose_subscription_is_closed() {
    var subscription = live.onChange(told::add);
    var _ = live.onChange(told::add);
    subscription.close();
    live.actOn(List.of(on));
    assertThat(told).containsExactly(on);
  }
}
