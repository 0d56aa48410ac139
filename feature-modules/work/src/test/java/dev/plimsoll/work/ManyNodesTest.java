package dev.plimsoll.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.testing.TestDatabase;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nodes that take tasks at the same time. */
class ManyNodesTest {
  private static final int NODES = 8;
  private static final int TASKS = 200;
  private static final TaskKind LETTER =
      new TaskKind("letter", new RetryPolicy(100, Duration.ofSeconds(1), Duration.ofSeconds(1)));

  private final ConcurrentMap<String, AtomicInteger> attempts = new ConcurrentHashMap<>();

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void work_on_no_task_twice(TestDatabase kind) throws Exception {
    try (var cluster = filled(kind)) {
      together(cluster, Duration.ZERO, _ -> TaskResult.done());
    }
    assertThat(attempts).hasSize(TASKS);
    assertThat(attempts.values()).allSatisfy(times -> assertThat(times).hasValue(1));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void keep_one_result_of_each_task_whatever_stops_or_loses_its_lease(TestDatabase kind)
      throws Exception {
    var random = new Random(11);
    try (var cluster = filled(kind)) {
      cluster.sql.update("CREATE TABLE note (id VARCHAR(64) PRIMARY KEY)");
      together(
          cluster,
          Duration.ofMillis(100),
          task -> {
            var chance = random.nextInt(10);
            if (chance == 0) {
              throw new IllegalStateException("it stopped");
            }
            if (chance == 1) {
              cluster.pass(TaskLeases.LEASE);
            }
            return TaskResult.done(() -> note(cluster, task.id()));
          });
      assertThat(cluster.sql.rows("SELECT COUNT(*) FROM note", row -> row.getInt(1)))
          .containsExactly(TASKS);
    }
  }

  private static void note(Cluster cluster, String id) {
    var _ = cluster.sql.update("INSERT INTO note VALUES (?)", id);
  }

  private static Cluster filled(TestDatabase kind) throws SQLException, IOException {
    var cluster = new Cluster(kind);
    for (var i = 0; i < TASKS; i++) {
      cluster.add(LETTER, "letter " + i, "\"\"");
    }
    return cluster;
  }

  /** Has all nodes work until nothing is left; that much time passes after each look. */
  private void together(Cluster cluster, Duration pause, TaskHandler handler) throws Exception {
    try (var threads = Executors.newFixedThreadPool(NODES)) {
      var running = new ArrayList<Callable<Boolean>>();
      for (var i = 0; i < NODES; i++) {
        var node = cluster.node();
        node.handle(
            new HandledKind(
                LETTER,
                task -> {
                  attempts.computeIfAbsent(task.id(), _ -> new AtomicInteger()).incrementAndGet();
                  return handler.work(task);
                },
                now -> 5 - now,
                null));
        running.add(() -> {
          while (cluster.count(TaskState.WAITING) + cluster.count(TaskState.RUNNING) > 0) {
            node.look();
            cluster.pass(pause);
          }
          return true;
        });
      }
      for (var end : threads.invokeAll(running)) {
        assertThat(end.get()).isTrue();
      }
    }
    assertThat(cluster.count(TaskState.DEAD)).isZero();
  }
}
