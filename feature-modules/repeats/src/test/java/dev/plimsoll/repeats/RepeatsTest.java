package dev.plimsoll.repeats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.domain.UserId;
import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.Sql;
import dev.plimsoll.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Two nodes on one database. */
class RepeatsTest {
  /** An answer of many pieces. */
  private record Said(int number, List<String> pieces) {}

  private static final UserId UMA = new UserId("uma");
  private static final RepeatKey KEY = new RepeatKey("key", "body", UMA);
  private final AtomicInteger asked = new AtomicInteger();
  private final DataSource database =
      TestDatabase.H2.migrated(
          List.of(
              "V2026.11.21.3000__serving_repeat.sql",
              "V2026.11.21.3120__serving_repeat_asker.sql",
              "V2026.11.28.3000__serving_repeat_owner.sql",
              "V2026.11.30.3628__serving_repeat_large.sql"));

  private final RepeatNode one = node("one");
  private final RepeatNode other = node("other");

  @Test
  void answers_a_hundred_concurrent_repeats_at_two_nodes_once() throws Exception {
    var everybodyAsks = new CountDownLatch(1);
    var answers = new ArrayList<Future<IdempotentResponse<Said>>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < 100; i++) {
        var node = i % 2 == 0 ? one : other;
        Callable<IdempotentResponse<Said>> repeat =
            () -> {
              everybodyAsks.await();
              return node.once(KEY, Said.class, this::answer, _ -> true, _ -> {});
            };
        answers.add(threads.submit(repeat));
      }
      everybodyAsks.countDown();
    }
    var different = new HashSet<Said>();
    var first = 0;
    for (var answer : answers) {
      first += answer.get().repeated() ? 0 : 1;
      different.add(answer.get().answer());
    }
    assertThat(asked).hasValue(1);
    assertThat(different).hasSize(1);
    assertThat(first).isEqualTo(1);
  }

  @Test
  void gives_a_later_repeat_at_another_node_every_piece_again() {
    var first = one.once(KEY, Said.class, this::answer, _ -> true, _ -> {});
    var later = other.once(KEY, Said.class, this::answer, _ -> true, _ -> {});
    assertThat(later.answer()).isEqualTo(first.answer());
    assertThat(later.answer().pieces()).containsExactly("It", "s");
    assertThat(later.repeated()).isTrue();
  }

  @Test
  void says_how_long_an_answer_is_before_a_repeat_gets_it() {
    var lengths = new ArrayList<Long>();
    var _ = one.once(KEY, Said.class, this::answer, _ -> true, lengths::add);
    assertThat(lengths).isEmpty();
    assertThatThrownBy(() ->
            other.once(
                KEY,
                Said.class,
                this::answer,
                _ -> true,
                length -> {
                  lengths.add(length);
                  throw new IllegalStateException("no room");
                }))
        .hasMessage("no room");
    assertThat(lengths).containsExactly((long) Json.write(answer()).length());
  }

  @Test
  void refuses_another_body_while_the_first_is_answered_at_the_same_node() {
    var otherBody = new RepeatKey("key", "other body", UMA);
    var _ =
        one.once(
            KEY,
            Said.class,
            () -> {
              assertThatThrownBy(
                      () -> one.once(otherBody, Said.class, this::answer, _ -> true, _ -> {}))
                  .isInstanceOf(IdempotencyKeyReused.class);
              return answer();
            },
            _ -> true,
            _ -> {});
    assertThat(asked).hasValue(1);
  }

  @Test
  void refuses_another_body_under_the_same_key() {
    var _ = one.once(KEY, Said.class, this::answer, _ -> true, _ -> {});
    assertThatThrownBy(() ->
            other.once(
                new RepeatKey("key", "other body", UMA),
                Said.class,
                this::answer,
                _ -> true,
                _ -> {}))
        .isInstanceOf(IdempotencyKeyReused.class);
  }

  @Test
  void lets_the_next_one_try_when_the_first_failed_on_its_way() {
    assertThatThrownBy(() ->
            one.once(
                KEY,
                Said.class,
                () -> {
                  throw new IllegalStateException("no disk");
                },
                _ -> true,
                _ -> {}))
        .hasMessage("no disk");
    assertThat(other.once(KEY, Said.class, this::answer, _ -> true, _ -> {}).repeated()).isFalse();
  }

  @Test
  void keeps_no_failure_for_later_repeats() {
    var _ = one.once(KEY, Said.class, this::answer, _ -> false, _ -> {});
    var table = table();
    var later = Instant.now().plusSeconds(1);
    assertThat(table.find(KEY.id(), later)).isEmpty();
    assertThat(table.claim(KEY, "other", later, later.plusSeconds(30))).isTrue();
  }

  @Test
  void takes_over_from_a_node_that_died() {
    var longAgo = Instant.now().minus(Duration.ofMinutes(5));
    assertThat(table().claim(KEY, "dead", longAgo, longAgo.plusSeconds(30))).isTrue();
    assertThat(one.once(KEY, Said.class, this::answer, _ -> true, _ -> {}).repeated()).isFalse();
  }

  private Said answer() {
    return new Said(asked.incrementAndGet(), List.of("It", "s"));
  }

  private RepeatNode node(String name) {
    return new RepeatNode(table(), Clock.systemUTC(), name);
  }

  private RepeatTable table() {
    return new RepeatTable(new Sql(database));
  }
}
