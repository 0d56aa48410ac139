package dev.plimsoll.platform.bodies;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SharedSlotsTest {
  private final SharedSlots slots = new SharedSlots(3, 2, 1, Duration.ofMillis(1));

  @Test
  void keep_room_for_others_while_one_caller_has_as_many_as_one_may() {
    try (var _ = slots.take("one");
        var _ = slots.take("one")) {
      assertThatThrownBy(() -> slots.take("one")).isInstanceOf(BodyRefused.class);
      assertThatNoException().isThrownBy(() -> slots.take("other").close());
    }
  }

  @Test
  void are_of_all_callers_together() {
    try (var _ = slots.take("one");
        var _ = slots.take("one");
        var _ = slots.take("other")) {
      assertThatThrownBy(() -> slots.take("other")).isInstanceOf(BodyRefused.class);
      assertThatThrownBy(() -> slots.take("third")).isInstanceOf(BodyRefused.class);
    }
    assertThatNoException().isThrownBy(() -> slots.take("third").close());
  }
}
