package dev.plimsoll.calls.figures;

import static dev.plimsoll.calls.SomeCalls.call;
import static dev.plimsoll.calls.record.InteractionType.ASYNCHRONOUS;
import static dev.plimsoll.calls.record.InteractionType.PROGRESSIVE;
import static dev.plimsoll.calls.record.InteractionType.SYNCHRONOUS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plimsoll.calls.record.Call;
import dev.plimsoll.calls.record.CallRecord;
import dev.plimsoll.calls.record.InteractionType;
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
    assertThat(typeOf(call("c1").record(SYNCHRONOUS))).isEqualTo(SYNCHRONOUS);
    assertThat(typeOf(call("c1").record(ASYNCHRONOUS))).isEqualTo(ASYNCHRONOUS);
  }

  @Test
  void is_for_calls_that_do_not_tell_it_by_whether_they_had_a_first_token() {
    var streamed = call("c1").record(null).call();
    assertThat(InteractionType.of(streamed)).isEqualTo(PROGRESSIVE);
    assertThat(InteractionType.of(Call.interrupted(streamed.started()))).isEqualTo(SYNCHRONOUS);
  }

  @Test
  void gives_those_time_for_whom_nobody_waits() {
    var later = LatencyBudget.usual(ASYNCHRONOUS);
    assertThat(later.isKeptBy(call("c1").taking(20_000_000).record().call())).isTrue();
    assertThat(later.isKeptBy(call("c1").taking(20_000_001).record().call())).isFalse();
  }

  @Test
  void says_which_time_makes_no_sense() {
    refuses(SYNCHRONOUS, null, 0, "synchronous.whole must be 1 to 600,000 ms, but was 0");
    refuses(
        SYNCHRONOUS, null, 600_001, "synchronous.whole must be 1 to 600,000 ms, but was 600001");
    refuses(
        ASYNCHRONOUS,
        null,
        86_400_001,
        "asynchronous.whole must be 1 to 86,400,000 ms, but was 86400001");
    refuses(
        ASYNCHRONOUS,
        5,
        10,
        "asynchronous.firstToken must be empty, because a whole answer has no first token");
    refuses(
        SYNCHRONOUS,
        5,
        10,
        "synchronous.firstToken must be empty, because a whole answer has no first token");
    refuses(
        PROGRESSIVE, null, 10, "progressive.firstToken must be 1 to 600,000 ms, but was nothing");
    refuses(PROGRESSIVE, 11, 10, "progressive.firstToken must not be later than the whole answer");
  }

  private static InteractionType typeOf(CallRecord record) {
    return InteractionType.of(record.call());
  }

  private static void refuses(
      InteractionType type, @Nullable Integer first, int whole, String words) {
    var firstToken = first == null ? null : Duration.ofMillis(first);
    assertThatExceptionOfType(InvalidLatencyBudget.class)
        .isThrownBy(() -> new LatencyBudget(type, firstToken, Duration.ofMillis(whole)))
        .withMessage(words);
  }
}
