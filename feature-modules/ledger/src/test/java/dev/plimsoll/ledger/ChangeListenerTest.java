package dev.plimsoll.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeListenerTest {
  private final List<Long> tried = new ArrayList<>();
  private final List<Long> acted = new ArrayList<>();
  private Instant now = Instant.EPOCH;
  private final InstantSource time = () -> now;
  private boolean failing;

  private final ChangeListener listener =
      new ChangeListener(
          "an observer",
          change -> {
            tried.add(change.entry());
            if (failing) {
              throw new IllegalStateException("no database");
            }
            acted.add(change.entry());
          },
          time.withZone(ZoneOffset.UTC));

  @Test
  void is_told_at_once() {
    listener.add(change(1));
    listener.add(change(2));
    assertThat(acted).containsExactly(1L, 2L);
  }

  @Test
  void is_told_again_until_it_succeeds_and_then_of_all_that_followed_in_order() {
    failing = true;
    listener.add(change(1));
    listener.add(change(2));
    listener.add(change(3));
    assertThat(acted).isEmpty();
    failing = false;
    now = now.plus(ChangeListener.FIRST_PAUSE);
    listener.catchUp();
    assertThat(acted).containsExactly(1L, 2L, 3L);
    listener.catchUp();
    assertThat(acted).hasSize(3);
  }

  @Test
  void is_left_alone_between_tries_and_longer_with_each() {
    failing = true;
    listener.add(change(1));
    listener.add(change(2));
    assertThat(tried).containsExactly(1L);
    now = now.plus(ChangeListener.FIRST_PAUSE);
    listener.catchUp();
    now = now.plus(ChangeListener.FIRST_PAUSE);
    listener.catchUp();
    assertThat(tried).hasSize(2);
    now = now.plus(ChangeListener.FIRST_PAUSE);
    listener.catchUp();
    assertThat(tried).hasSize(3);
  }

  @Test
  void is_tried_again_after_the_longest_pause_at_the_latest() {
    failing = true;
    listener.add(change(1));
    for (var i = 0; i < 40; i++) {
      now = now.plus(ChangeListener.LONGEST_PAUSE);
      listener.catchUp();
    }
    assertThat(tried).hasSize(41);
  }

  @Test
  void starts_with_short_pauses_again_after_a_success() {
    failing = true;
    listener.add(change(1));
    now = now.plus(Duration.ofMinutes(1));
    listener.catchUp();
    failing = false;
    now = now.plus(Duration.ofMinutes(1));
    listener.catchUp();
    failing = true;
    listener.add(change(2));
    failing = false;
    now = now.plus(ChangeListener.FIRST_PAUSE);
    listener.catchUp();
    assertThat(acted).containsExactly(1L, 2L);
  }

  private static LedgerAppended change(long entry) {
    return new LedgerAppended(entry, new Subject("flag", "help"), "killed");
  }
}
