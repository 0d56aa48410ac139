package dev.plimsoll.platform.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletRequest;
import java.lang.reflect.Proxy;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BodySlotsTest {
  private final BodySlots slots = new BodySlots(2, Duration.ZERO);

  @Test
  void are_few_for_a_caller_and_none_of_anothers() {
    var first = slots.take("one", request()).orElseThrow();
    assertThat(slots.take("one", request())).isPresent();
    assertThat(slots.take("one", request())).isEmpty();
    assertThat(slots.take("another", request())).isPresent();
    first.close();
    // Read to its end, and left: one slot all the same.
    first.close();
    assertThat(slots.take("one", request())).isPresent();
    assertThat(slots.take("one", request())).isEmpty();
  }

  @Test
  void forget_a_caller_who_has_none() {
    var first = slots.take("one", request()).orElseThrow();
    var second = slots.take("one", request()).orElseThrow();
    assertThat(slots.take("one", request())).isEmpty();
    first.close();
    assertThat(slots.callers()).isEqualTo(1);
    second.close();
    assertThat(slots.callers()).isZero();
  }

  private static ServletRequest request() {
    return (ServletRequest)
        Proxy.newProxyInstance(
            BodySlotsTest.class.getClassLoader(),
            new Class<?>[] {ServletRequest.class},
            (_, _, _) -> null);
  }
}
