package dev.plimsoll.evals;

import dev.plimsoll.evals.cases.EvalCase;
import dev.plimsoll.evals.results.RunId;
import dev.plimsoll.platform.lifecycle.BackgroundExecutor;
import dev.plimsoll.platform.lifecycle.StartOrder;
import dev.plimsoll.work.ClaimedTask;
import dev.plimsoll.work.RetryPolicy;
import dev.plimsoll.work.TaskHandler;
import dev.plimsoll.work.TaskKind;
import dev.plimsoll.work.TaskLost;
import dev.plimsoll.work.TaskResult;
import dev.plimsoll.work.Tasks;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Works on runs, a few cases at a time. The task of a run has the run's id. */
@ApplicationScoped
class RunWorker implements TaskHandler {
  static final TaskKind KIND =
      new TaskKind("eval-run", new RetryPolicy(5, Duration.ofSeconds(5), Duration.ofMinutes(10)));
  private static final int RUNS_AT_ONCE = 16;
  private static final int CASES_AT_ONCE = 4;

  @Inject RunProgress progress;
  @Inject CaseAsking asking;
  @Inject CaseCalls calls;
  @Inject Tasks tasks;
  @Inject BackgroundExecutor executor;

  void begin(@Observes @Priority(StartOrder.BACKGROUND) Startup event) {
    tasks.handle(KIND, RUNS_AT_ONCE, this);
  }

  @Override
  public TaskResult work(ClaimedTask task) {
    var run = new RunId(task.id());
    return task.write(() -> progress.begin(run)) ? worked(task, run) : TaskResult.done();
  }

  private TaskResult worked(ClaimedTask task, RunId run) {
    var work = new RunWork(progress.toDo(run));
    IntStream.range(0, CASES_AT_ONCE)
        .mapToObj(_ -> executor.start("Eval run " + run, () -> askOn(task, work)))
        .toList()
        .forEach(RunWorker::await);
    var why = work.brokenOffBecause();
    if (why == null && !progress.toDo(run).open().isEmpty()) {
      return TaskResult.failed("Not every case has a result; see the server log.");
    }
    var served = calls.served(progress.results(run));
    return TaskResult.done(() -> progress.end(run, served, why));
  }

  private void askOn(ClaimedTask task, RunWork work) {
    for (var next = work.next(); next != null; next = work.next()) {
      askOne(task, work, next);
    }
  }

  private void askOne(ClaimedTask task, RunWork work, EvalCase next) {
    switch (asking.ask(work.toDo().feature(), next)) {
      case CaseOutcome.Impossible(var why) -> work.breakOff(why);
      case CaseOutcome.Interrupted _ -> work.stop();
      case CaseOutcome.Counted(var result) -> {
        try {
          var _ = task.write(() -> progress.keep(work.toDo().run(), result));
        } catch (TaskLost _) {
          work.stop();
        }
      }
    }
  }

  private static void await(Future<?> thread) {
    try {
      thread.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void givenUp(ClaimedTask task, String reason) {
    progress.end(
        new RunId(task.id()),
        Map.of(),
        "An internal error stopped the run; see the server log: " + reason);
  }
}
