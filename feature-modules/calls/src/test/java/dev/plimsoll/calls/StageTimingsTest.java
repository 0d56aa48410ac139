package dev.plimsoll.calls;

import static dev.plimsoll.calls.SomeCalls.NOON;
import static dev.plimsoll.calls.SomeCalls.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.calls.StageTimings.Timing;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StageTimingsTest {
  @Test
  void tells_percentiles_of_the_whole_and_of_each_stage() {
    var records =
        IntStream.rangeClosed(1, 100)
            .mapToObj(i -> call("c" + i).at(NOON.plusSeconds(i)).taking(i * 60_000L).record())
            .toList();
    var timings = StageTimings.of(records);
    assertThat(timings.cold()).isEmpty();
    assertThat(timings.warm())
        .containsExactly(
            new Timing("first token, progressive", 100, 310_000, 310_000, Duration.ofMillis(500)),
            new Timing("whole call, progressive", 100, 3_000_000, 5_700_000, Duration.ofSeconds(5)),
            new Timing("passages", 100, 4_000, 4_000, null),
            new Timing("model", 100, 1_150_000, 1_150_000, null));
    assertThat(timings.warm())
        .extracting(Timing::isWithin)
        .containsExactly(true, false, true, true);
  }

  @Test
  void keeps_calls_after_a_quiet_time_apart() {
    var later = NOON.plus(StageTimings.QUIET).plusSeconds(1);
    var timings =
        StageTimings.of(
            List.of(
                call("c3").at(later).taking(9_000_000).record(),
                call("c2").of("triage").at(NOON.plusSeconds(5)).record(),
                call("c1").at(NOON).record()));
    assertThat(timings.warm()).allMatch(timing -> timing.calls() == 2);
    assertThat(timings.cold())
        .filteredOn(timing -> timing.name().startsWith("whole"))
        .singleElement()
        .returns(9_000_000L, Timing::p95Micros);
  }

  @Test
  void leaves_out_whom_nobody_waited_for() {
    var records =
        List.of(
            call("c1").over(Channel.EVAL).record(),
            call("c2").over(Channel.IMPORT).record(),
            call("c3").ending(Outcome.DENIED).record());
    assertThat(StageTimings.of(records).warm()).isEmpty();
  }

  @Test
  void holds_a_call_against_the_budget_of_its_kind() {
    var slow = call("c1").taking(5_000_001).record().call();
    assertThat(LatencyBudget.of(slow)).isEqualTo(LatencyBudget.PROGRESSIVE);
    assertThat(LatencyBudget.PROGRESSIVE.isKeptBy(slow)).isFalse();
    assertThat(LatencyBudget.ASYNCHRONOUS.isKeptBy(slow)).isTrue();
    assertThat(LatencyBudget.PROGRESSIVE.isKeptBy(call("c2").record().call())).isTrue();
  }
}
