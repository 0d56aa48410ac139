package dev.plimsoll.calls.figures;

import static dev.plimsoll.calls.SomeCalls.NOON;
import static dev.plimsoll.calls.SomeCalls.call;
import static dev.plimsoll.calls.record.InteractionType.ASYNCHRONOUS;
import static dev.plimsoll.calls.record.InteractionType.PROGRESSIVE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.calls.figures.StageTimings.Timing;
import dev.plimsoll.calls.record.Channel;
import dev.plimsoll.calls.record.InteractionType;
import dev.plimsoll.calls.record.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StageTimingsTest {
  private static final Map<InteractionType, LatencyBudget> USUAL =
      Map.of(
          PROGRESSIVE, LatencyBudget.usual(PROGRESSIVE),
          ASYNCHRONOUS, LatencyBudget.usual(ASYNCHRONOUS));

  @Test
  void tells_percentiles_of_the_whole_and_of_each_stage() {
    var records =
        IntStream.rangeClosed(1, 100)
            .mapToObj(i -> call("c" + i).at(NOON.plusSeconds(i)).taking(i * 60_000L).record())
            .toList();
    var timings = StageTimings.of(records, USUAL);
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
  void holds_answers_that_come_later_against_a_budget_of_their_own() {
    var job = call("c1").taking(15_000_000).record(ASYNCHRONOUS);
    assertThat(StageTimings.of(List.of(job), USUAL).warm())
        .startsWith(
            new Timing(
                "whole call, asynchronous", 1, 15_000_000, 15_000_000, Duration.ofSeconds(20)))
        .noneMatch(timing -> timing.name().startsWith("first token"))
        .allMatch(Timing::isWithin);
  }

  @Test
  void keeps_calls_after_a_quiet_time_apart() {
    var later = NOON.plus(StageTimings.QUIET).plusSeconds(1);
    var timings =
        StageTimings.of(
            List.of(
                call("c3").at(later).taking(9_000_000).record(),
                call("c2").of("triage").at(NOON.plusSeconds(5)).record(),
                call("c1").at(NOON).record()),
            USUAL);
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
    assertThat(StageTimings.of(records, USUAL).warm()).isEmpty();
  }

  @Test
  void holds_calls_against_the_budgets_that_an_admin_has_set() {
    var strict = new LatencyBudget(PROGRESSIVE, Duration.ofMillis(1), Duration.ofMillis(2));
    var budgets = Map.of(PROGRESSIVE, strict);
    assertThat(StageTimings.of(List.of(call("c1").record()), budgets).warm())
        .filteredOn(timing -> timing.budget() != null)
        .hasSize(2)
        .noneMatch(Timing::isWithin);
  }
}
