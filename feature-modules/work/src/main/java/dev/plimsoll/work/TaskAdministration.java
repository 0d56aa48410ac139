package dev.plimsoll.work;

import dev.plimsoll.access.Caller;
import dev.plimsoll.access.OnlyFor;
import dev.plimsoll.access.Role;
import dev.plimsoll.ledger.Change;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.Subject;
import dev.plimsoll.platform.Sql;
import dev.plimsoll.platform.lifecycle.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Background work as admins see it, with retry and delete for dead tasks. Every method throws
 * {@link NotAnAdmin} unless the caller is an admin.
 */
@ApplicationScoped
public class TaskAdministration {
  private static final String SUBJECT = "task";
  static final Duration KEPT = Duration.ofDays(30);
  private static final Duration SWEEP = Duration.ofDays(1);

  @Inject Sql sql;
  @Inject Tasks tasks;
  @Inject Ledger ledger;
  @Inject Clock clock;
  @Inject Event<TaskAdded> added;

  void begin(@Observes @Priority(StartOrder.BACKGROUND) Startup event) {
    tasks.repeat(
        "delete-old-dead-tasks",
        new TaskSchedule.Every(SWEEP),
        () -> list().deleteDead(clock.instant().minus(KEPT)));
  }

  /** How many tasks of each kind there are. */
  @OnlyFor(Role.ADMIN)
  public List<TaskSummary> summaries(Caller admin) {
    NotAnAdmin.check(admin);
    return list().summaries(clock.instant());
  }

  /** A page of the tasks in one state, latest change first. */
  @OnlyFor(Role.ADMIN)
  public List<TaskEntry> page(TaskState state, int offset, int limit, Caller admin) {
    NotAnAdmin.check(admin);
    return list().page(state, offset, limit);
  }

  @OnlyFor(Role.ADMIN)
  public int count(TaskState state, Caller admin) {
    NotAnAdmin.check(admin);
    return list().count(state);
  }

  /** All scheduled tasks, the next run first. */
  @OnlyFor(Role.ADMIN)
  public List<ScheduledTask> schedules(Caller admin) {
    NotAnAdmin.check(admin);
    return list().schedules();
  }

  /** Makes a dead task run again, with all its attempts; false if it is no longer dead. */
  @Transactional
  @OnlyFor(Role.ADMIN)
  public boolean retry(String kind, String id, Caller admin) {
    NotAnAdmin.check(admin);
    ledger.lock();
    var revived = list().revive(kind, id, clock.instant());
    if (revived) {
      record(kind, id, "retried", null, admin);
      added.fire(new TaskAdded());
    }
    return revived;
  }

  /** Deletes a dead task; false if it is no longer dead. */
  @Transactional
  @OnlyFor(Role.ADMIN)
  public boolean delete(String kind, String id, String reason, Caller admin) {
    NotAnAdmin.check(admin);
    ledger.lock();
    var deleted = list().delete(kind, id);
    if (deleted) {
      record(kind, id, "deleted", reason, admin);
    }
    return deleted;
  }

  private void record(
      String kind, String id, String action, @Nullable String reason, Caller admin) {
    var subject = new Subject(SUBJECT, kind + " " + id);
    ledger.record(new Change(admin.actor(), subject, action, reason, null, null));
  }

  private TaskList list() {
    return new TaskList(sql);
  }
}
