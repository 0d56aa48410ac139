package dev.plimsoll.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.testing.TestDatabase;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of tasks at nodes that work on one after the other. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class WorkNodeTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final TaskKind LETTER =
      new TaskKind("letter", new RetryPolicy(3, SECOND.multipliedBy(10), Duration.ofHours(1)));

  @Parameter TestDatabase kind = TestDatabase.H2;
  private Cluster cluster;
  private final List<String> worked = new ArrayList<>();
  private final List<String> givenUp = new ArrayList<>();

  @BeforeEach
  void open() throws SQLException, IOException {
    cluster = new Cluster(kind);
    cluster.sql.update("CREATE TABLE note (text VARCHAR(20) PRIMARY KEY)");
  }

  @AfterEach
  void close() throws SQLException {
    cluster.close();
  }

  @Test
  void works_on_a_task_once_and_forgets_it() {
    var node = nodeThat(_ -> TaskResult.done());
    cluster.add(LETTER, "one", "\"to Uma\"");
    node.look();
    node.look();
    assertThat(worked).containsExactly("one to Uma");
    assertThat(count()).isZero();
  }

  @Test
  void keeps_a_task_that_is_there_already() {
    assertThat(cluster.table.add("letter", "one", null, cluster.now(), cluster.now())).isTrue();
    assertThat(cluster.table.add("letter", "one", null, cluster.now(), cluster.now())).isFalse();
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void waits_until_a_task_is_due_and_looks_again_just_then() {
    var node = nodeThat(_ -> TaskResult.done());
    var due = cluster.now().plusMillis(300);
    var _ = cluster.table.add("letter", "one", "\"\"", due, cluster.now());
    assertThat(node.look()).isEqualTo(Duration.ofMillis(300));
    assertThat(worked).isEmpty();
    cluster.pass(Duration.ofMillis(300));
    assertThat(node.look()).isEqualTo(SECOND);
    assertThat(worked).hasSize(1);
  }

  @Test
  void takes_no_task_once_it_stops() {
    var node = nodeThat(_ -> TaskResult.done());
    cluster.add(LETTER, "one", "\"\"");
    node.stop();
    node.look();
    assertThat(worked).isEmpty();
    assertThat(cluster.count(TaskState.WAITING)).isEqualTo(1);
  }

  @Test
  void leaves_what_fails_while_it_stops_to_others_at_once() {
    var nodes = new ArrayList<WorkNode>();
    nodes.add(
        nodeThat(_ -> {
          nodes.getFirst().stop();
          return TaskResult.failed("interrupted");
        }));
    cluster.add(LETTER, "one", "\"\"");
    nodes.getFirst().look();
    nodeThat(_ -> TaskResult.done()).look();
    assertThat(worked).hasSize(2);
    assertThat(count()).isZero();
  }

  @Test
  void hands_over_at_its_end_what_it_still_works_on() {
    var later = new ArrayDeque<Runnable>();
    var leaving = cluster.node(later::add);
    leaving.handle(
        new HandledKind(LETTER, _ -> TaskResult.done(() -> note("twice")), _ -> 1, null));
    cluster.add(LETTER, "one", "\"\"");
    leaving.look();
    leaving.stop();
    leaving.handOver();
    nodeThat(_ -> TaskResult.done()).look();
    assertThat(worked).hasSize(1);
    later.forEach(Runnable::run);
    assertThat(notes()).isEmpty();
  }

  @Test
  void leaves_tasks_alone_that_it_does_not_know() {
    cluster.add(new TaskKind("parcel", LETTER.retries()), "one", "\"\"");
    nodeThat(_ -> TaskResult.done()).look();
    assertThat(cluster.count(TaskState.WAITING)).isEqualTo(1);
  }

  @Test
  void changes_what_belongs_to_a_task_when_it_ends() {
    cluster.add(LETTER, "one", "\"\"");
    nodeThat(_ -> TaskResult.done(() -> note("sent"))).look();
    assertThat(notes()).containsExactly("sent");
  }

  @Test
  void ends_nothing_where_what_belongs_to_it_cannot_be_changed() {
    cluster.add(LETTER, "one", "\"\"");
    nodeThat(_ ->
            TaskResult.done(() -> {
              note("sent");
              note("a text longer than twenty characters");
            }))
        .look();
    assertThat(notes()).isEmpty();
    assertThat(cluster.count(TaskState.WAITING)).isEqualTo(1);
    assertThat(cluster.failure("one")).contains("SqlFailure");
  }

  @Test
  void tries_again_what_fails_each_time_later() {
    cluster.add(LETTER, "one", "\"\"");
    var node = nodeThat(_ -> TaskResult.failed("no stamp"));
    node.look();
    cluster.pass(Duration.ofSeconds(9));
    node.look();
    assertThat(worked).hasSize(1);
    cluster.pass(SECOND);
    node.look();
    assertThat(worked).hasSize(2);
    cluster.pass(Duration.ofSeconds(19));
    node.look();
    assertThat(worked).hasSize(2);
    assertThat(cluster.failure("one")).isEqualTo("no stamp");
  }

  @Test
  void gives_up_what_fails_too_often() {
    cluster.add(LETTER, "one", "\"\"");
    var node =
        nodeThat(_ -> {
          throw new IllegalStateException("torn");
        });
    for (var i = 0; i < 5; i++) {
      node.look();
      cluster.pass(Duration.ofHours(1));
    }
    assertThat(worked).hasSize(3);
    assertThat(givenUp).containsExactly("one java.lang.IllegalStateException: torn");
    assertThat(cluster.count(TaskState.DEAD)).isEqualTo(1);
  }

  @Test
  void gives_up_what_ends_its_nodes() {
    cluster.add(LETTER, "one", "\"\"");
    for (var i = 0; i < 4; i++) {
      nodeOf(_ -> {}, _ -> TaskResult.done()).look();
      cluster.pass(TaskLeases.LEASE);
    }
    assertThat(worked).isEmpty();
    nodeThat(_ -> TaskResult.done()).look();
    assertThat(worked).isEmpty();
    assertThat(givenUp).hasSize(1);
    assertThat(cluster.failure("one")).contains("stopped before it was done");
  }

  @Test
  void gives_up_a_task_also_where_what_follows_from_that_fails() {
    cluster.add(LETTER, "one", "\"\"");
    var node = cluster.node();
    node.handle(
        handled(
            new TaskHandler() {
              @Override
              public TaskResult work(ClaimedTask task) {
                return TaskResult.failed("no stamp");
              }

              @Override
              public void givenUp(ClaimedTask task, String reason) {
                throw new IllegalStateException("nobody to tell");
              }
            }));
    for (var i = 0; i < 3; i++) {
      node.look();
      cluster.pass(Duration.ofHours(1));
    }
    assertThat(cluster.count(TaskState.DEAD)).isEqualTo(1);
  }

  @Test
  void counts_failures_from_the_last_time_that_it_went_well() {
    cluster.add(LETTER, "one", "\"\"");
    Queue<TaskResult> results = new ArrayDeque<>();
    var node = nodeThat(_ -> results.remove());
    for (var i = 0; i < 3; i++) {
      results.add(TaskResult.failed("no stamp"));
      results.add(TaskResult.failed("no stamp"));
      results.add(TaskResult.again(cluster.now().plusSeconds(5), () -> {}));
    }
    while (!results.isEmpty()) {
      node.look();
      cluster.pass(Duration.ofHours(1));
    }
    assertThat(worked).hasSize(9);
    assertThat(cluster.count(TaskState.WAITING)).isEqualTo(1);
  }

  @Test
  void tells_the_first_attempt_from_later_ones() {
    cluster.add(LETTER, "one", "\"\"");
    var first = new ArrayList<Boolean>();
    var node =
        nodeThat(task -> {
          first.add(task.isFirstAttempt());
          return TaskResult.again(cluster.now(), () -> {});
        });
    node.look();
    node.look();
    assertThat(first).containsExactly(true, false);
  }

  @Test
  void takes_as_many_as_it_has_room_for_the_longest_due_first() {
    for (var i = 0; i < 5; i++) {
      cluster.add(LETTER, "letter " + i, "\"\"");
      cluster.pass(SECOND);
    }
    var node = nodeOf(_ -> {}, _ -> TaskResult.done());
    node.look();
    node.look();
    assertThat(cluster.count(TaskState.RUNNING)).isEqualTo(3);
    assertThat(waiting()).containsExactly("letter 3", "letter 4");
  }

  @Test
  void keeps_what_it_works_on_by_renewing_the_lease() {
    cluster.add(LETTER, "one", "\"\"");
    var node = nodeOf(_ -> {}, _ -> TaskResult.done());
    node.look();
    for (var i = 0; i < 10; i++) {
      cluster.pass(Duration.ofSeconds(5));
      node.renew();
      nodeThat(_ -> TaskResult.done()).look();
    }
    assertThat(worked).isEmpty();
    cluster.pass(TaskLeases.LEASE);
    nodeThat(_ -> TaskResult.done()).look();
    assertThat(worked).hasSize(1);
  }

  @Test
  void writes_nothing_once_another_node_has_the_task() {
    cluster.add(LETTER, "one", "\"\"");
    var slow =
        nodeThat(task -> {
          task.write(() -> note("first"));
          cluster.pass(TaskLeases.LEASE);
          nodeThat(_ -> TaskResult.done(() -> note("second"))).look();
          task.write(() -> note("too late"));
          return TaskResult.done();
        });
    slow.look();
    assertThat(notes()).containsExactly("first", "second");
    assertThat(count()).isZero();
  }

  @Test
  void writes_and_ends_nothing_while_another_node_works_on_the_task() {
    cluster.add(LETTER, "one", "\"\"");
    var slow =
        nodeThat(task -> {
          cluster.pass(TaskLeases.LEASE);
          nodeOf(_ -> {}, _ -> TaskResult.done()).look();
          assertThatThrownBy(() -> task.write(() -> note("too late"))).isInstanceOf(TaskLost.class);
          return TaskResult.done(() -> note("too late"));
        });
    slow.look();
    assertThat(notes()).isEmpty();
    assertThat(cluster.count(TaskState.RUNNING)).isEqualTo(1);
  }

  @Test
  void ends_nothing_that_another_node_has_put_back() {
    cluster.add(LETTER, "one", "\"\"");
    var slow =
        nodeThat(_ -> {
          cluster.pass(TaskLeases.LEASE);
          nodeThat(_ -> TaskResult.again(cluster.now().plusSeconds(60), () -> {})).look();
          return TaskResult.done(() -> note("too late"));
        });
    slow.look();
    assertThat(notes()).isEmpty();
    assertThat(cluster.count(TaskState.WAITING)).isEqualTo(1);
  }

  @Test
  void takes_its_turns_by_schedule() {
    var node = nodeWith(new TaskSchedule.Every(Duration.ofMinutes(10)), TaskResult.done());
    cluster.pass(Duration.ofMinutes(10));
    node.look();
    node.look();
    assertThat(worked).hasSize(1);
    cluster.pass(Duration.ofMinutes(10));
    node.look();
    assertThat(worked).hasSize(2);
  }

  @Test
  void makes_up_for_missed_turns_by_one() {
    var node = nodeWith(new TaskSchedule.Every(Duration.ofMinutes(10)), TaskResult.done());
    cluster.pass(Duration.ofDays(3));
    node.look();
    node.look();
    assertThat(worked).hasSize(1);
  }

  @Test
  void comes_again_by_schedule_however_often_it_fails() {
    var node = nodeWith(new TaskSchedule.Every(Duration.ofDays(1)), TaskResult.failed("no ink"));
    cluster.pass(Duration.ofDays(1));
    for (var i = 0; i < 4; i++) {
      node.look();
      cluster.pass(Duration.ofHours(1));
    }
    assertThat(worked).hasSize(3);
    assertThat(cluster.failure("letter")).isEqualTo("no ink");
    cluster.pass(Duration.ofDays(1));
    node.look();
    assertThat(worked).hasSize(4);
  }

  @Test
  void keeps_its_turn_over_a_restart_and_gets_a_new_one_with_another_schedule() {
    plan(new TaskSchedule.Every(Duration.ofHours(2)));
    cluster.pass(Duration.ofHours(1));
    plan(new TaskSchedule.Every(Duration.ofHours(2)));
    assertThat(cluster.table.nextDue(List.of("letter")))
        .containsEntry("letter", Cluster.BEGINNING.plus(Duration.ofHours(2)));
    plan(new TaskSchedule.Every(Duration.ofMinutes(5)));
    assertThat(cluster.table.nextDue(List.of("letter")))
        .containsEntry("letter", cluster.now().plus(Duration.ofMinutes(5)));
  }

  @Test
  void comes_next_as_its_schedule_says_after_each_run() {
    var schedule = new AtomicReference<TaskSchedule>(every(10));
    plan(every(10));
    var node = cluster.node();
    node.handle(
        new HandledKind(LETTER, _ -> TaskResult.done(), running -> 1 - running, schedule::get));
    schedule.set(every(3));
    cluster.table.runNow("letter", "letter", cluster.now());
    node.look();
    assertThat(new TaskList(cluster.sql).schedules())
        .containsExactly(
            new ScheduledTask(
                "letter", every(3), false, cluster.now().plus(Duration.ofMinutes(3)), null));
  }

  @Test
  void runs_a_task_now_that_was_to_wait() {
    var _ =
        cluster.table.add(
            "letter", "one", "\"\"", cluster.now().plus(Duration.ofDays(1)), cluster.now());
    cluster.table.runNow("letter", "one", cluster.now());
    nodeThat(_ -> TaskResult.done()).look();
    assertThat(worked).containsExactly("one");
  }

  @Test
  void runs_a_task_once_more_that_was_to_run_now_while_it_ran() {
    cluster.add(LETTER, "one", "\"\"");
    var node =
        nodeThat(task -> {
          if (task.isFirstAttempt()) {
            cluster.table.runNow("letter", "one", cluster.now());
          }
          return TaskResult.again(cluster.now().plus(Duration.ofDays(1)), () -> {});
        });
    node.look();
    node.look();
    node.look();
    assertThat(worked).containsExactly("one", "one");
  }

  @Test
  void runs_a_task_once_more_that_was_to_run_now_when_it_was_nearly_done() {
    cluster.add(LETTER, "one", "\"\"");
    var node =
        nodeThat(task -> {
          if (task.isFirstAttempt()) {
            cluster.table.runNow("letter", "one", cluster.now());
          }
          return TaskResult.done(() -> note("sent " + worked.size()));
        });
    node.look();
    assertThat(count()).isEqualTo(1);
    node.look();
    node.look();
    assertThat(notes()).containsExactly("sent 1", "sent 2");
    assertThat(count()).isZero();
  }

  @Test
  void lets_a_task_wait_after_a_failure_also_if_it_is_to_run_now() {
    cluster.add(LETTER, "one", "\"\"");
    var node = nodeThat(_ -> TaskResult.failed("no stamp"));
    node.look();
    cluster.table.runNow("letter", "one", cluster.now());
    node.look();
    assertThat(worked).hasSize(1);
  }

  private static TaskSchedule every(int minutes) {
    return new TaskSchedule.Every(Duration.ofMinutes(minutes));
  }

  private void plan(TaskSchedule schedule) {
    var now = cluster.now();
    cluster.table.plan("letter", schedule.toString(), schedule.next(now), now);
  }

  private WorkNode nodeWith(TaskSchedule schedule, TaskResult result) {
    plan(schedule);
    var node = cluster.node();
    node.handle(
        new HandledKind(
            LETTER,
            task -> {
              worked.add(task.id());
              return result;
            },
            running -> 1 - running,
            () -> schedule));
    return node;
  }

  private WorkNode nodeThat(Function<ClaimedTask, TaskResult> work) {
    return nodeOf(Runnable::run, work);
  }

  private WorkNode nodeOf(Executor threads, Function<ClaimedTask, TaskResult> work) {
    var node = cluster.node(threads);
    node.handle(
        handled(
            new TaskHandler() {
              @Override
              public TaskResult work(ClaimedTask task) {
                worked.add((task.id() + " " + task.data(String.class)).strip());
                return work.apply(task);
              }

              @Override
              public void givenUp(ClaimedTask task, String reason) {
                givenUp.add(task.id() + " " + reason);
              }
            }));
    return node;
  }

  private static HandledKind handled(TaskHandler handler) {
    return new HandledKind(LETTER, handler, running -> 3 - running, null);
  }

  private boolean note(String text) {
    return cluster.sql.update("INSERT INTO note VALUES (?)", text) == 1;
  }

  private List<String> notes() {
    return cluster.sql.rows("SELECT text FROM note ORDER BY text", row -> row.getString(1));
  }

  private List<String> waiting() {
    return cluster.sql.rows(
        "SELECT id FROM work_task WHERE state = 'WAITING' ORDER BY id", row -> row.getString(1));
  }

  private int count() {
    return cluster.sql.rows("SELECT COUNT(*) FROM work_task", row -> row.getInt(1)).getFirst();
  }
}
