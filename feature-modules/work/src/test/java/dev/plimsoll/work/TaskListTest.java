package dev.plimsoll.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.testing.TestDatabase;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What admins see of tasks: two letters wait, one is being worked on and one is dead. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class TaskListTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final TaskKind LETTER = new TaskKind("letter", new RetryPolicy(1, HOUR, HOUR));

  @Parameter TestDatabase kind = TestDatabase.H2;
  private Cluster cluster;
  private TaskList list;

  @BeforeEach
  void work() throws SQLException, IOException {
    cluster = new Cluster(kind);
    list = new TaskList(cluster.sql);
    cluster.add(LETTER, "torn", "\"\"");
    takeOne(cluster.node(), TaskResult.failed("torn"));
    cluster.add(LETTER, "slow", "\"\"");
    takeOne(cluster.node(_ -> {}), TaskResult.done());
    cluster.add(LETTER, "due", "\"\"");
    var _ = cluster.table.add("letter", "later", null, cluster.now().plus(HOUR), cluster.now());
    cluster.table.plan("sweep", "every PT1H", cluster.now().plus(HOUR), cluster.now());
  }

  @AfterEach
  void close() throws SQLException {
    cluster.close();
  }

  @Test
  void counts_them_by_kind_and_state() {
    assertThat(list.summaries(cluster.now()))
        .containsExactly(new TaskSummary("letter", 2, 1, 1, cluster.now()));
  }

  @Test
  void shows_those_of_a_state_with_their_failure() {
    assertThat(list.count(TaskState.DEAD)).isEqualTo(1);
    assertThat(list.page(TaskState.DEAD, 0, 10))
        .containsExactly(
            new TaskEntry(
                "letter",
                "torn",
                "\"\"",
                TaskState.DEAD,
                null,
                1,
                "torn",
                Cluster.BEGINNING,
                Cluster.BEGINNING));
    assertThat(list.page(TaskState.WAITING, 0, 10))
        .extracting(TaskEntry::id)
        .containsExactly("due", "later");
    assertThat(list.page(TaskState.WAITING, 1, 10))
        .extracting(TaskEntry::id)
        .containsExactly("later");
  }

  @Test
  void shows_when_each_schedule_comes_next() {
    assertThat(list.schedules())
        .containsExactly(
            new ScheduledTask(
                "sweep", new TaskSchedule.Every(HOUR), false, cluster.now().plus(HOUR), null));
  }

  @Test
  void has_a_dead_task_tried_as_if_it_were_new() {
    assertThat(list.revive("letter", "torn", cluster.now())).isTrue();
    assertThat(list.revive("letter", "torn", cluster.now())).isFalse();
    assertThat(list.revive("letter", "slow", cluster.now())).isFalse();
    assertThat(cluster.count(TaskState.DEAD)).isZero();
    assertThat(list.page(TaskState.WAITING, 0, 10)).extracting(TaskEntry::attempts).containsOnly(0);
  }

  @Test
  void deletes_what_is_dead_and_nothing_else() {
    assertThat(list.delete("letter", "due")).isFalse();
    assertThat(list.delete("letter", "torn")).isTrue();
    assertThat(cluster.count(TaskState.DEAD)).isZero();
  }

  @Test
  void forgets_what_was_dead_for_long() {
    list.deleteDead(cluster.now());
    assertThat(cluster.count(TaskState.DEAD)).isEqualTo(1);
    list.deleteDead(cluster.now().plusSeconds(1));
    assertThat(cluster.count(TaskState.DEAD)).isZero();
    assertThat(cluster.count(TaskState.WAITING)).isEqualTo(3);
  }

  private static void takeOne(WorkNode node, TaskResult result) {
    node.handle(new HandledKind(LETTER, _ -> result, running -> 1 - running, null));
    node.look();
  }
}
