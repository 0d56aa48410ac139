package dev.plimsoll.evals;

import dev.plimsoll.evals.cases.EvalCase;
import dev.plimsoll.evals.results.RunId;
import dev.plimsoll.platform.BackgroundExecutor;
import dev.plimsoll.platform.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Works on runs, a few cases at a time: those that are started here at once, those that another
 * node or an earlier life of this one left behind when their lease has run out.
 */
@ApplicationScoped
class RunWorker {
  static final Duration PAUSE = Duration.ofSeconds(5);
  static final int CASES_AT_ONCE = 4;

  @Inject RunLeases leases;
  @Inject CaseAsking asking;
  @Inject CaseCalls calls;
  @Inject BackgroundExecutor executor;

  private final Set<RunId> held = ConcurrentHashMap.newKeySet();

  void begin(@Observes @Priority(StartOrder.BACKGROUND) Startup event) {
    executor.repeat("Working on eval runs", PAUSE, this::turn);
  }

  void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) RunWaiting event) {
    var _ = executor.start("Working on eval runs", this::takeAll);
  }

  private void turn() {
    held.forEach(leases::renew);
    takeAll();
  }

  private void takeAll() {
    for (var run : leases.free()) {
      if (leases.take(run)) {
        workOn(run);
      }
    }
  }

  private void workOn(RunId run) {
    var work = new RunWork(leases.toDo(run), CASES_AT_ONCE);
    held.add(run);
    for (var i = 0; i < CASES_AT_ONCE; i++) {
      var _ = executor.start("Eval run " + run, () -> askOn(work));
    }
  }

  private void askOn(RunWork work) {
    try {
      for (var next = work.next(); next != null; next = work.next()) {
        askOne(work, next);
      }
    } finally {
      if (work.lastLeaves()) {
        leave(work);
      }
    }
  }

  private void askOne(RunWork work, EvalCase next) {
    switch (asking.ask(work.toDo().feature(), next)) {
      case CaseOutcome.Impossible(var why) -> work.breakOff(why);
      case CaseOutcome.Counted(var result) -> {
        if (!leases.keep(work.toDo().run(), result)) {
          work.stop();
        }
      }
    }
  }

  /** Ends the run if nothing is left of it; otherwise its lease runs out and it is taken again. */
  private void leave(RunWork work) {
    var run = work.toDo().run();
    try {
      var why = work.brokenOffBecause();
      if (why != null || leases.toDo(run).open().isEmpty()) {
        leases.end(run, calls.served(leases.results(run)), why);
      }
    } finally {
      held.remove(run);
    }
  }
}
