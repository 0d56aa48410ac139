package dev.plimsoll.calls.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When the writer of calls is woken. */
class WriteProgressTest {
  private final WriteProgress progress = new WriteProgress();
  private final AtomicInteger woken = new AtomicInteger();

  @BeforeEach
  void listen() {
    progress.onReasonToWrite(woken::incrementAndGet);
  }

  @Test
  void wakes_a_writer_that_rests_with_the_first_call_and_lets_the_next_ones_wait() {
    assertThat(progress.rest()).isTrue();
    end(3);
    assertThat(woken).hasValue(1);
  }

  @Test
  void lets_nobody_rest_while_there_are_calls_to_be_written() {
    end(2);
    assertThat(progress.rest()).isFalse();
    progress.written(1);
    assertThat(progress.rest()).isFalse();
    progress.written(1);
    assertThat(progress.rest()).isTrue();
  }

  @Test
  void wakes_the_writer_when_a_group_is_full() {
    end(WriteBatch.CALLS - 1);
    assertThat(woken).hasValue(0);
    end(1);
    assertThat(woken).hasValue(1);
  }

  @Test
  void wakes_the_writer_when_calls_are_awaited() {
    end(1);
    assertThat(progress.awaitWritten(Duration.ZERO)).isFalse();
    assertThat(woken).hasValue(1);
    progress.written(1);
    assertThat(progress.awaitWritten(Duration.ZERO)).isTrue();
  }

  private void end(int calls) {
    for (var i = 0; i < calls; i++) {
      progress.journaled(1);
      progress.appended();
    }
  }
}
