package dev.plimsoll.models.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailureWindowTest {
  @Test
  void too_few_attempts_prove_nothing() {
    assertThat(window("xxxx").isFailing()).isFalse();
    assertThat(window("xxxxx").isFailing()).isTrue();
  }

  @Test
  void half_of_the_attempts_failing_is_too_much() {
    assertThat(window("..x.xx").isFailing()).isTrue();
    assertThat(window("..x.x.").isFailing()).isFalse();
  }

  @Test
  void forgets_what_is_older_than_its_size() {
    var window = window("x".repeat(FailureWindow.SIZE) + ".".repeat(FailureWindow.SIZE - 1));
    assertThat(window.failures()).isEqualTo(1);
    assertThat(window.with(false)).isEqualTo(new FailureWindow(0, FailureWindow.SIZE));
  }

  private static FailureWindow window(String attempts) {
    var window = FailureWindow.EMPTY;
    for (var i = 0; i < attempts.length(); i++) {
      window = window.with(attempts.charAt(i) == 'x');
    }
    return window;
  }
}
