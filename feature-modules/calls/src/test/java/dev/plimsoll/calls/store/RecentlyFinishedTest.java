package dev.plimsoll.calls.store;

import static dev.plimsoll.calls.SomeCalls.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.CallId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentlyFinishedTest {
  private static final long LONG = 5_000_000;

  private final RecentlyFinished finished = new RecentlyFinished();

  @Test
  void gives_a_call_once() {
    finished.keep(ended("a"), 1);
    assertThat(finished.take(new CallId("a"))).isEqualTo(ended("a"));
    assertThat(finished.take(new CallId("a"))).isNull();
  }

  /** Otherwise some thousand of them would fill the heap while the database is away. */
  @Test
  void keeps_few_long_ones() {
    assertThat(keptOf(100, LONG)).isLessThan(5);
  }

  @Test
  void has_room_again_for_as_much_as_was_taken() {
    for (var round = 0; round < 3; round++) {
      assertThat(keptOf(3, LONG)).isEqualTo(3);
    }
  }

  /** How many of so many come back. */
  private long keptOf(int calls, long size) {
    IntStream.range(0, calls).forEach(number -> finished.keep(ended("c" + number), size));
    return IntStream.range(0, calls)
        .filter(number -> finished.take(new CallId("c" + number)) != null)
        .count();
  }

  private static CallEntry.Ended ended(String id) {
    return CallEntry.Ended.of(call(id).record());
  }
}
