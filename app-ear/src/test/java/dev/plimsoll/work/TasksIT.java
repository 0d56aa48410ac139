package dev.plimsoll.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.access.Caller;
import dev.plimsoll.access.Role;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.harness.InContainer;
import dev.plimsoll.harness.Wait;
import dev.plimsoll.ledger.Entry;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.LedgerFilter;
import dev.plimsoll.ledger.Subject;
import dev.plimsoll.platform.Sql;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Tasks in the transactions and on the threads of the server. */
@ArquillianTest
class TasksIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration SOON = Duration.ofMillis(10);
  private static final Caller ADA = caller("ada", Role.ADMIN);
  private static final Caller UMA = caller("uma", Role.USER);

  @Inject Tasks tasks;
  @Inject TaskAdministration administration;
  @Inject Ledger ledger;
  @Inject Sql sql;
  @Inject UserTransaction transaction;

  private final List<String> worked = new CopyOnWriteArrayList<>();

  @Deployment
  static WebArchive archive() {
    return InContainer.with("work")
        .addClass(Wait.class)
        .addAsResource(
            new StringAsset("CREATE TABLE note (text VARCHAR(20) PRIMARY KEY);"),
            "db/migration/V1__note.sql")
        .addAsResource(EmptyAsset.INSTANCE, "db/migration/flyway.location");
  }

  @Test
  void works_on_what_is_committed_at_once_and_on_nothing_else() throws Exception {
    var kind = kind("committed");
    tasks.handle(kind, 4, this::work);
    transaction.begin();
    var _ = tasks.add(kind, "undone", "undone");
    transaction.rollback();
    transaction.begin();
    var _ = tasks.add(kind, "done", "done");
    assertThat(worked).isEmpty();
    transaction.commit();
    Wait.until("it is done", PATIENCE, () -> isGone(kind));
    assertThat(worked).containsExactly("done");
  }

  @Test
  void ends_a_task_together_with_what_belongs_to_it() {
    var kind = kind("together");
    var tries = new AtomicInteger();
    tasks.handle(
        kind,
        1,
        _ ->
            TaskResult.done(() -> {
              note("try " + tries.incrementAndGet());
              if (tries.get() == 1) {
                throw new IllegalStateException("after it was written");
              }
            }));
    var _ = tasks.add(kind, "one", "");
    Wait.until("it is done", PATIENCE, () -> isGone(kind));
    assertThat(sql.rows("SELECT text FROM note", row -> row.getString(1))).containsExactly("try 2");
  }

  @Test
  void lets_admins_retry_what_was_given_up_and_puts_that_on_record() {
    var kind = kind("retried");
    var broken = new AtomicBoolean(true);
    tasks.handle(kind, 1, task -> broken.get() ? TaskResult.failed("It is broken.") : work(task));
    var _ = tasks.add(kind, "one", "mended");
    Wait.until("it is given up", PATIENCE, () -> dead(kind).size() == 1);
    assertThat(dead(kind).getFirst().failure()).isEqualTo("It is broken.");
    broken.set(false);
    assertThat(administration.retry(kind.name(), "one", ADA)).isTrue();
    Wait.until("it is done", PATIENCE, () -> isGone(kind));
    assertThat(worked).containsExactly("mended");
    assertThat(administration.retry(kind.name(), "one", ADA)).isFalse();
    assertThat(entries("retried one"))
        .extracting(entry -> entry.change().action())
        .containsExactly("retried");
  }

  @Test
  void lets_admins_delete_what_was_given_up_and_puts_that_on_record() {
    var kind = kind("deleted");
    tasks.handle(kind, 1, _ -> TaskResult.failed("It is broken."));
    var _ = tasks.add(kind, "one", "");
    Wait.until("it is given up", PATIENCE, () -> dead(kind).size() == 1);
    assertThat(administration.delete(kind.name(), "one", "It stays broken.", ADA)).isTrue();
    assertThat(isGone(kind)).isTrue();
    assertThat(entries("deleted one"))
        .extracting(entry -> entry.change().action())
        .containsExactly("deleted");
  }

  @Test
  void works_by_schedule() {
    var turns = new AtomicInteger();
    tasks.repeat("by-schedule", new TaskSchedule.Every(SOON), turns::incrementAndGet);
    Wait.until("three turns were taken", PATIENCE, () -> turns.get() >= 3);
    assertThat(administration.schedules(ADA))
        .extracting(ScheduledTask::name)
        .contains("by-schedule", "delete-old-dead-tasks");
  }

  @Test
  void shows_and_does_nothing_for_others_than_admins() {
    assertThatThrownBy(() -> administration.summaries(UMA)).isInstanceOf(NotAnAdmin.class);
    assertThatThrownBy(() -> administration.schedules(UMA)).isInstanceOf(NotAnAdmin.class);
    assertThatThrownBy(() -> administration.page(TaskState.DEAD, 0, 1, UMA))
        .isInstanceOf(NotAnAdmin.class);
    assertThatThrownBy(() -> administration.retry("letter", "one", UMA))
        .isInstanceOf(NotAnAdmin.class);
    assertThatThrownBy(() -> administration.delete("letter", "one", "", UMA))
        .isInstanceOf(NotAnAdmin.class);
  }

  private TaskResult work(ClaimedTask task) {
    worked.add(task.data(String.class));
    return TaskResult.done();
  }

  private void note(String text) {
    var _ = sql.update("INSERT INTO note VALUES (?)", text);
  }

  private boolean isGone(TaskKind kind) {
    return administration.summaries(ADA).stream().noneMatch(it -> it.kind().equals(kind.name()));
  }

  private List<TaskEntry> dead(TaskKind kind) {
    return administration.page(TaskState.DEAD, 0, 100, ADA).stream()
        .filter(task -> task.kind().equals(kind.name()))
        .toList();
  }

  private List<Entry> entries(String task) {
    return ledger.page(LedgerFilter.of(new Subject("task", task)), 0, 10);
  }

  private static TaskKind kind(String name) {
    return new TaskKind(name, new RetryPolicy(2, SOON, SOON));
  }

  private static Caller caller(String name, Role role) {
    return new Caller(new UserId(name), name, TenantId.DEFAULT, Set.of(role), null, null);
  }
}
