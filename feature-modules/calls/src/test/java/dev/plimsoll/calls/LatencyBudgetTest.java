package dev.plimsoll.calls;

import static dev.plimsoll.calls.InteractionType.PROGRESSIVE;
import static dev.plimsoll.calls.InteractionType.SYNCHRONOUS;
import static dev.plimsoll.calls.SomeCalls.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LatencyBudgetTest {
  @Test
  void is_kept_to_the_end_of_its_time() {
    var budget = LatencyBudget.usual(PROGRESSIVE);
    assertThat(budget.isKeptBy(call("c1").taking(5_000_000).record().call())).isTrue();
    assertThat(budget.isKeptBy(call("c1").taking(5_000_001).record().call())).isFalse();
    var hasty = new LatencyBudget(PROGRESSIVE, Duration.ofMillis(309), Duration.ofSeconds(5));
    assertThat(hasty.isKeptBy(call("c1").record().call())).isFalse();
  }

  @Test
  void is_for_calls_by_how_their_answer_came() {
    assertThat(InteractionType.of(call("c1").record().call())).isEqualTo(PROGRESSIVE);
  }

  @Test
  void says_which_time_makes_no_sense() {
    refuses(SYNCHRONOUS, null, 0, "synchronous.whole must be 1 to 600,000 ms, but was 0");
    refuses(
        SYNCHRONOUS, null, 600_001, "synchronous.whole must be 1 to 600,000 ms, but was 600001");
    refuses(SYNCHRONOUS, 5, 10, "synchronous.firstToken: an answer that comes whole has none");
    refuses(
        PROGRESSIVE, null, 10, "progressive.firstToken must be 1 to 600,000 ms, but was nothing");
    refuses(PROGRESSIVE, 11, 10, "progressive.firstToken must not be later than the whole answer");
  }

  private static void refuses(
      InteractionType type, @Nullable Integer first, int whole, String words) {
    var firstToken = first == null ? null : Duration.ofMillis(first);
    assertThatExceptionOfType(InvalidLatencyBudget.class)
        .isThrownBy(() -> new LatencyBudget(type, firstToken, Duration.ofMillis(whole)))
        .withMessage(words);
  }
}
