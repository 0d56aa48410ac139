package dev.plimsoll.platform.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class WorkUnderWayTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  private final WorkUnderWay work = new WorkUnderWay();

  @Test
  void is_over_where_nothing_is_under_way() {
    assertThat(work.awaitEnd(Duration.ZERO)).isTrue();
  }

  @Test
  void is_over_when_the_last_piece_is() {
    var first = work.begin();
    var second = work.begin();
    var over = CompletableFuture.supplyAsync(() -> work.awaitEnd(LONG));
    first.close();
    first.close();
    assertThat(work.count()).isEqualTo(1);
    second.close();
    assertThat(over.join()).isTrue();
  }

  @Test
  void is_not_over_when_the_time_is() {
    work.begin();
    assertThat(work.awaitEnd(Duration.ofMillis(1))).isFalse();
  }

  @Test
  void waits_no_longer_than_whoever_stops_it_wants() {
    work.begin();
    var over = CompletableFuture.supplyAsync(() -> work.awaitEnd(LONG));
    while (!over.isDone()) {
      work.endWait();
      Thread.onSpinWait();
    }
    assertThat(over.join()).isFalse();
  }
}
