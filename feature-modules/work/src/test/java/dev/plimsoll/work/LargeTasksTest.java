package dev.plimsoll.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LargeTasksTest {
  private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");
  private static final long LARGE = LargeTasks.USUAL_LENGTH + 1L;

  private final Cluster cluster = new Cluster(TestDatabase.H2);
  private final LargeTasks tasks = new LargeTasks(Clock.fixed(NOON, ZoneOffset.UTC));
  private final List<String> done = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    cluster.close();
  }

  @Test
  void let_those_of_a_usual_length_run_beside_a_large_one() {
    tasks.alone(LARGE, () -> tasks.alone(LargeTasks.USUAL_LENGTH, () -> note("usual")));
    assertThat(done).containsExactly("usual");
  }

  @Test
  void put_a_large_one_off_while_another_runs() {
    var second = tasks.alone(LARGE, () -> work("second", 1));
    assertThat(second).isInstanceOf(TaskResult.Again.class);
    assertThat(((TaskResult.Again) second).due()).isEqualTo(NOON.plus(Duration.ofSeconds(1)));
    assertThat(work("third", 1)).isInstanceOf(TaskResult.Done.class);
    assertThat(done).containsExactly("third");
  }

  @Test
  void let_a_large_one_wait_that_was_tried_before() throws Exception {
    var later =
        tasks.alone(
            LARGE,
            () -> {
              var waiting = CompletableFuture.supplyAsync(() -> work("later", 2));
              note("first");
              return waiting;
            });
    assertThat(later.get(10, TimeUnit.SECONDS)).isInstanceOf(TaskResult.Done.class);
    assertThat(done).containsExactly("first", "later");
  }

  private TaskResult work(String name, int attempt) {
    return tasks.work(
        cluster.claimed(attempt),
        LARGE,
        () -> {
          note(name);
          return TaskResult.done();
        });
  }

  private void note(String name) {
    done.add(name);
  }
}
