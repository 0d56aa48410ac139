package dev.plimsoll.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The leases of one node: claims tasks, and writes only while it holds them. */
final class TaskLeases {
  /** How long after its last renewal a claim ends, so that another node can take the task. */
  static final Duration LEASE = Duration.ofSeconds(20);

  private static final int LONGEST_REASON = 2_000;

  private final TaskTable table;
  private final Transactions transactions;
  private final Clock clock;
  private final String node;

  TaskLeases(TaskTable table, Transactions transactions, Clock clock, String node) {
    this.table = table;
    this.transactions = transactions;
    this.clock = clock;
    this.node = node;
  }

  List<TaskTable.Found> claim(String kind, int limit) {
    var now = clock.instant();
    return transactions.run(() -> table.claim(kind, limit, node, now, now.plus(LEASE)));
  }

  void renew(Collection<TaskClaim> claims) {
    if (!claims.isEmpty()) {
      table.renew(claims, clock.instant().plus(LEASE));
    }
  }

  <T> T write(TaskClaim claim, Supplier<T> change) {
    return change(claim, table::lock, change);
  }

  /** Ends a task, unless it was to run at once meanwhile. */
  void end(TaskClaim claim, Runnable change) {
    var now = clock.instant();
    change(claim, it -> table.delete(it) || table.putBack(it, now, null, now), change);
  }

  void putBack(TaskClaim claim, Instant due, Runnable change) {
    change(claim, it -> table.putBack(it, due, null, clock.instant()), change);
  }

  /** Puts a scheduled task back until its next run. */
  void putBack(TaskClaim claim, TaskSchedule schedule, Instant next, Runnable change) {
    change(claim, it -> table.putBack(it, next, schedule.toString(), clock.instant()), change);
  }

  void putBack(TaskClaim claim, Instant due, int attempts, String failure) {
    change(
        claim,
        it -> table.putBack(it, due, attempts, shortened(failure), clock.instant()),
        () -> {});
  }

  /** Puts a task back as it was before this attempt, for whoever takes it next. */
  void handOver(TaskClaim claim) {
    change(claim, it -> table.handOver(it, clock.instant()), () -> {});
  }

  void giveUp(TaskClaim claim, String failure, Runnable change) {
    change(claim, it -> table.bury(it, shortened(failure), clock.instant()), change);
  }

  private void change(TaskClaim claim, Predicate<TaskClaim> task, Runnable change) {
    var _ =
        change(
            claim,
            task,
            () -> {
              change.run();
              return claim;
            });
  }

  /** The task first, because all writers must lock in the same order. */
  private <T> T change(TaskClaim claim, Predicate<TaskClaim> task, Supplier<T> change) {
    return transactions.run(() -> {
      if (!task.test(claim)) {
        throw new TaskLost(claim);
      }
      return change.get();
    });
  }

  private static String shortened(String reason) {
    return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
  }
}
