package dev.plimsoll.work;

import dev.plimsoll.work.TaskTable.Found;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/** One attempt at a task, from the claim to the stored result. */
final class TaskAttempt {
  private static final Logger LOG = System.getLogger(TaskAttempt.class.getName());

  private final HandledKind kind;
  private final Found found;
  private final ClaimedTask task;
  private final TaskLeases leases;
  private final Clock clock;
  private final BooleanSupplier stopping;

  /**
   * @param stopping whether the node is, so that a failure says nothing about the task
   */
  TaskAttempt(
      HandledKind kind, Found found, TaskLeases leases, Clock clock, BooleanSupplier stopping) {
    this.kind = kind;
    this.found = found;
    task = new ClaimedTask(found.claim(), found.data(), leases);
    this.leases = leases;
    this.clock = clock;
    this.stopping = stopping;
  }

  void run() {
    if (found.attempts() > kind.retries().attempts()) {
      var last = Objects.requireNonNullElse(found.failure(), "none");
      giveUp("Each node that worked on it stopped before it was done. Last failure: " + last);
      return;
    }
    try {
      end(kind.handler().work(task));
    } catch (TaskLost e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The " + found.claim() + " failed", e);
      failed(e.toString());
    }
  }

  private void end(TaskResult result) {
    switch (result) {
      case TaskResult.Done(var change) -> done(change);
      case TaskResult.Again(var due, var change) -> leases.putBack(found.claim(), due, change);
      case TaskResult.Failed(var reason) -> failed(reason);
    }
  }

  private void done(Runnable change) {
    var schedule = kind.schedule();
    if (schedule == null) {
      leases.end(found.claim(), change);
    } else {
      leases.putBack(found.claim(), schedule, schedule.next(clock.instant()), change);
    }
  }

  private void failed(String reason) {
    if (stopping.getAsBoolean()) {
      leases.handOver(found.claim());
      return;
    }
    var wait = kind.retries().waitAfter(found.attempts());
    if (wait.isPresent()) {
      LOG.log(Level.INFO, "The {0} is tried again in {1}: {2}", found.claim(), wait.get(), reason);
      leases.putBack(found.claim(), clock.instant().plus(wait.get()), found.attempts(), reason);
    } else {
      giveUp(reason);
    }
  }

  /** A scheduled task is never given up, because its next run may go well. */
  private void giveUp(String reason) {
    LOG.log(Level.WARNING, "The {0} is given up: {1}", found.claim(), reason);
    var schedule = kind.schedule();
    if (schedule == null) {
      bury(reason);
    } else {
      leases.putBack(found.claim(), schedule.next(clock.instant()), 0, reason);
    }
  }

  private void bury(String reason) {
    try {
      leases.giveUp(found.claim(), reason, () -> kind.handler().givenUp(task, reason));
    } catch (TaskLost e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "The handler failed when the " + found.claim() + " was given up", e);
      leases.giveUp(found.claim(), reason, () -> {});
    }
  }
}
