package dev.plimsoll.work;

import dev.plimsoll.work.TaskTable.Found;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

/** One node that works on tasks: claims those that are due while it has room. */
final class WorkNode {
  private static final Logger LOG = System.getLogger(WorkNode.class.getName());

  /** How soon a node notices tasks that another node added or left behind. */
  private static final Duration POLL = Duration.ofSeconds(1);

  private final TaskTable table;
  private final TaskLeases leases;
  private final Executor threads;
  private final Clock clock;
  private final Runnable wake;
  private final Map<String, HandledKind> kinds = new ConcurrentHashMap<>();
  private final Set<TaskClaim> held = ConcurrentHashMap.newKeySet();
  private volatile boolean stopping;

  /**
   * @param wake makes the node look again
   */
  WorkNode(TaskTable table, TaskLeases leases, Executor threads, Clock clock, Runnable wake) {
    this.table = table;
    this.leases = leases;
    this.threads = threads;
    this.clock = clock;
    this.wake = wake;
  }

  void handle(HandledKind kind) {
    kinds.put(kind.name(), kind);
    wake.run();
  }

  /** Renews all leases of this node; to be called more often than they end. */
  void renew() {
    leases.renew(Set.copyOf(held));
  }

  /** Claims no more tasks; those that fail from now on are left to other nodes. */
  void stop() {
    stopping = true;
  }

  /** Leaves the tasks that are still running here to other nodes, which may take them at once. */
  void handOver() {
    for (var claim : Set.copyOf(held)) {
      try {
        leases.handOver(claim);
      } catch (TaskLost e) {
        LOG.log(Level.INFO, e.getMessage());
      }
    }
  }

  /** Claims due tasks and starts them; returns how long to wait before the next look. */
  Duration look() {
    if (stopping) {
      return POLL;
    }
    var ready = kinds.values().stream().filter(kind -> kind.room() > 0).toList();
    var due = table.nextDue(ready.stream().map(HandledKind::name).collect(Collectors.toSet()));
    var now = clock.instant();
    var pause = POLL;
    for (var kind : ready) {
      var next = due.get(kind.name());
      if (next != null && !next.isAfter(now)) {
        take(kind);
      } else if (next != null && next.isBefore(now.plus(pause))) {
        pause = Duration.between(now, next);
      }
    }
    return pause;
  }

  private void take(HandledKind kind) {
    for (var found : leases.claim(kind.name(), kind.room())) {
      held.add(found.claim());
      kind.begin();
      threads.execute(() -> work(kind, found));
    }
  }

  private void work(HandledKind kind, Found found) {
    try {
      new TaskAttempt(kind, found, leases, clock, () -> stopping).run();
    } catch (TaskLost e) {
      LOG.log(Level.INFO, e.getMessage());
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "The result of the " + found.claim() + " could not be stored", e);
    } finally {
      held.remove(found.claim());
      kind.end();
      wake.run();
    }
  }
}
