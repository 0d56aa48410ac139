package dev.plimsoll.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  void waits_twice_as_long_after_each_failure_up_to_a_limit() {
    var policy = new RetryPolicy(6, SECOND.multipliedBy(2), SECOND.multipliedBy(10));
    assertThat(
            IntStream.rangeClosed(1, 5)
                .mapToObj(n -> policy.waitAfter(n).orElseThrow().toSeconds()))
        .containsExactly(2L, 4L, 8L, 10L, 10L);
  }

  @Test
  void gives_up_after_as_many_failures_as_it_allows_attempts() {
    var policy = new RetryPolicy(3, SECOND, SECOND);
    assertThat(policy.waitAfter(2)).isPresent();
    assertThat(policy.waitAfter(3)).isEmpty();
    assertThat(policy.waitAfter(4)).isEmpty();
  }

  @Test
  void stays_at_its_limit_however_many_failures_there_were() {
    var policy = new RetryPolicy(Integer.MAX_VALUE, SECOND, Duration.ofDays(1));
    assertThat(policy.waitAfter(1_000)).contains(Duration.ofDays(1));
  }

  @Test
  void is_none_without_an_attempt_or_a_wait() {
    assertThatThrownBy(() -> new RetryPolicy(0, SECOND, SECOND))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RetryPolicy(1, Duration.ZERO, SECOND))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RetryPolicy(1, SECOND, Duration.ofMillis(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
