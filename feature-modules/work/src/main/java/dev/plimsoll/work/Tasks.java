package dev.plimsoll.work;

import dev.plimsoll.platform.IdSource;
import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.Sql;
import dev.plimsoll.platform.lifecycle.BackgroundExecutor;
import dev.plimsoll.platform.lifecycle.GracefulStop;
import dev.plimsoll.platform.lifecycle.PollingLoop;
import dev.plimsoll.platform.lifecycle.StartOrder;
import dev.plimsoll.platform.lifecycle.StopStage;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Background work that must not be lost. A task is added in the transaction of the data it belongs
 * to. After the commit it starts at once if this node has room, else on any node that has. It runs
 * on one node at a time and is retried by the policy of its kind until it is done or given up.
 */
@ApplicationScoped
public class Tasks {
  private static final Duration RENEWAL = Duration.ofSeconds(5);

  /** For scheduled work: a failed run is retried a few times before the next one. */
  private static final RetryPolicy RETRIES_OF_SCHEDULES =
      new RetryPolicy(5, Duration.ofMinutes(1), Duration.ofHours(1));

  @Inject Sql sql;
  @Inject Transactions transactions;
  @Inject BackgroundExecutor executor;
  @Inject GracefulStop stop;
  @Inject IdSource ids;
  @Inject Clock clock;
  @Inject Event<TaskAdded> added;

  @SuppressWarnings("NullAway.Init") // by @PostConstruct
  private TaskTable table;

  @SuppressWarnings("NullAway.Init") // by @PostConstruct
  private WorkNode node;

  private volatile @Nullable PollingLoop loop;

  @PostConstruct
  void open() {
    table = new TaskTable(sql);
    node =
        new WorkNode(
            table,
            new TaskLeases(table, transactions, clock, ids.next()),
            work -> stop.start("A task", work),
            clock,
            this::wake);
  }

  void stop(@Observes StopStage stage) {
    switch (stage) {
      case BEGUN -> node.stop();
      case DUE -> {}
      case OVER -> node.handOver();
    }
  }

  void begin(@Observes @Priority(StartOrder.BACKGROUND + 1) Startup event) {
    loop = executor.poll("Looking for tasks", node::look);
    executor.repeat("Renewing the leases of tasks", RENEWAL, node::renew);
  }

  /** Makes this node work on tasks of a kind, at most so many at once. */
  public void handle(TaskKind kind, int atOnce, TaskHandler handler) {
    handle(kind, running -> atOnce - running, handler);
  }

  /**
   * Makes this node work on tasks of a kind.
   *
   * @param room how many more may start while that many are running
   */
  public void handle(TaskKind kind, IntUnaryOperator room, TaskHandler handler) {
    node.handle(new HandledKind(kind, handler, room, null));
  }

  /** Runs work by a schedule, each time on one node. */
  public void repeat(String name, TaskSchedule schedule, Runnable work) {
    repeat(new TaskKind(name, RETRIES_OF_SCHEDULES), () -> schedule, work);
  }

  /**
   * Runs work by a schedule that can change, each time on one node.
   *
   * @param schedule asked after each run for the next one; whoever changes it calls {@link
   *     #runNow(TaskKind)}
   */
  public void repeat(TaskKind kind, Supplier<TaskSchedule> schedule, Runnable work) {
    var now = clock.instant();
    var current = schedule.get();
    table.plan(kind.name(), current.toString(), current.next(now), now);
    node.handle(
        new HandledKind(
            kind,
            _ -> {
              work.run();
              return TaskResult.done();
            },
            running -> 1 - running,
            schedule));
  }

  /** Adds a task that is due now; false if there is one of this kind and id already. */
  public boolean add(TaskKind kind, String id, Object data) {
    return add(kind, id, data, clock.instant());
  }

  /** Adds a task that is due then; false if there is one of this kind and id already. */
  public boolean add(TaskKind kind, String id, Object data, Instant due) {
    var isNew = table.add(kind.name(), id, Json.write(data), due, clock.instant());
    added.fire(new TaskAdded());
    return isNew;
  }

  /** Makes a scheduled task run now; if it is running, once more. */
  public void runNow(TaskKind schedule) {
    runNow(schedule, schedule.name());
  }

  /**
   * Makes a task that waits run now; if it is running, once more. Nothing happens if there is none.
   */
  public void runNow(TaskKind kind, String id) {
    table.runNow(kind.name(), id, clock.instant());
    added.fire(new TaskAdded());
  }

  void look(@Observes(during = TransactionPhase.AFTER_SUCCESS) TaskAdded event) {
    wake();
  }

  private void wake() {
    var here = loop;
    if (here != null) {
      here.wake();
    }
  }
}
