package dev.plimsoll.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.testing.CallHistory.Asked;
import dev.plimsoll.testing.CallHistory.Recorded;
import dev.plimsoll.testing.CallHistory.Seen;
import dev.plimsoll.testing.CallHistory.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallHistoryTest {
  private static final long BUDGET = 100;

  @Test
  void finds_nothing_wrong_where_each_answer_is_on_record_once() {
    var verdict =
        verdict(
            List.of(new Asked("1", Seen.ANSWERED), new Asked("2", Seen.REFUSED)),
            new Recorded("1", "ANSWERED", 100),
            new Recorded("2", "DENIED", 0));
    assertThat(verdict.lost()).isEmpty();
    assertThat(verdict.doubled()).isEmpty();
    assertThat(verdict.overspentMicros()).isZero();
  }

  @Test
  void misses_an_answer_that_is_not_on_record() {
    var asked = List.of(new Asked("1", Seen.ANSWERED), new Asked("2", Seen.ANSWERED));
    assertThat(verdict(asked, new Recorded("2", "ANSWERED", 1)).lost()).containsExactly("1");
  }

  @Test
  void misses_an_answer_that_is_on_record_as_interrupted() {
    var asked = List.of(new Asked("1", Seen.ANSWERED));
    assertThat(verdict(asked, new Recorded("1", "INTERRUPTED", 1)).lost()).containsExactly("1");
  }

  @Test
  void allows_for_an_answer_that_did_not_reach_its_caller() {
    var asked = List.of(new Asked("1", Seen.UNKNOWN), new Asked("2", Seen.UNKNOWN));
    assertThat(verdict(asked, new Recorded("1", "ANSWERED", 1)).lost()).isEmpty();
  }

  @Test
  void finds_a_question_that_is_on_record_twice() {
    var verdict =
        verdict(
            List.of(new Asked("1", Seen.ANSWERED)),
            new Recorded("1", "ANSWERED", 1),
            new Recorded("1", "INTERRUPTED", 1));
    assertThat(verdict.doubled()).containsExactly("1");
  }

  @Test
  void adds_up_what_was_spent_beyond_the_budget() {
    var verdict =
        verdict(List.of(), new Recorded("1", "ANSWERED", 80), new Recorded("2", "INTERRUPTED", 30));
    assertThat(verdict.overspentMicros()).isEqualTo(10);
  }

  private static Verdict verdict(List<Asked> asked, Recorded... records) {
    return new CallHistory(asked, List.of(records)).verdict(BUDGET);
  }
}
