package dev.plimsoll.evals;

import dev.plimsoll.evals.cases.GoldenSetName;
import dev.plimsoll.evals.sets.GoldenSets;
import dev.plimsoll.platform.lifecycle.StartOrder;
import dev.plimsoll.work.ClaimedTask;
import dev.plimsoll.work.TaskHandler;
import dev.plimsoll.work.TaskResult;
import dev.plimsoll.work.Tasks;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

/**
 * Starts the runs that are due. Runs that were missed while no node was running are replaced by
 * one. The task of a scheduled set has the set's name, and is due when its next run is.
 */
@ApplicationScoped
class ScheduledRuns implements TaskHandler {
  private static final int AT_ONCE = 4;

  @Inject Turns turns;
  @Inject Tasks tasks;

  void begin(@Observes @Priority(StartOrder.BACKGROUND) Startup event) {
    tasks.handle(GoldenSets.SCHEDULED, AT_ONCE, this);
  }

  @Override
  public TaskResult work(ClaimedTask task) {
    return turns
        .take(new GoldenSetName(task.id()))
        .map(next -> TaskResult.again(next, () -> {}))
        .orElseGet(TaskResult::done);
  }
}
