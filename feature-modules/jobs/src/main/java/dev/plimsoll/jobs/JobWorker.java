package dev.plimsoll.jobs;

import dev.plimsoll.answers.Answer;
import dev.plimsoll.answers.RecordedAnswer;
import dev.plimsoll.approvals.HeldAnswers;
import dev.plimsoll.calls.CallLog;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.jobs.JobTable.Taken;
import dev.plimsoll.platform.Background;
import dev.plimsoll.platform.IdSource;
import dev.plimsoll.platform.StartOrder;
import dev.plimsoll.serving.AiFeatures;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Answers jobs, some at a time: those that are queued, and those that a node left behind when it
 * died, once their lease has run out.
 */
@ApplicationScoped
class JobWorker {
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Duration RENEWAL = Duration.ofSeconds(5);
  private static final Duration LEASE = Duration.ofSeconds(20);
  private static final Duration SWEEP = Duration.ofMinutes(10);
  private static final int AT_ONCE = 16;

  @Inject AiFeatures features;
  @Inject AnswerJobs jobs;
  @Inject JobTable table;
  @Inject JobNews news;
  @Inject CallLog calls;
  @Inject HeldAnswers heldAnswers;
  @Inject Background background;
  @Inject IdSource ids;
  @Inject Clock clock;

  private final Set<Taken> held = ConcurrentHashMap.newKeySet();

  void begin(@Observes @Priority(StartOrder.BACKGROUND) Startup event) {
    background.repeat("Taking jobs", PAUSE, this::takeAll);
    background.repeat("Holding jobs", RENEWAL, this::renew);
    background.repeat("Forgetting old jobs", SWEEP, jobs::forgetOld);
  }

  private void renew() {
    held.forEach(taken -> table.renew(taken, clock.instant().plus(LEASE)));
  }

  private void takeAll() {
    var room = AT_ONCE - held.size();
    if (room > 0) {
      table.free(clock.instant(), room).forEach(this::take);
    }
  }

  private void take(String id) {
    var now = clock.instant();
    table
        .take(id, now, now.plus(LEASE))
        .ifPresent(taken -> {
          held.add(taken);
          var _ = background.start("The job " + id, () -> work(taken));
        });
  }

  private void work(Taken taken) {
    try {
      news.changed(taken.job().id());
      switch (answer(taken)) {
        case Answer.Later later -> table.postpone(taken, later.dueAt());
        case Answer answer -> end(taken, answer);
      }
      news.changed(taken.job().id());
    } finally {
      held.remove(taken);
    }
  }

  private void end(Taken taken, Answer answer) {
    var state = answer.isLasting() ? JobState.DONE : JobState.FAILED;
    var _ = table.answer(taken, state, answer, clock.instant());
  }

  /** What an earlier attempt was answered is its answer, too, where that is on record. */
  private Answer answer(Taken taken) {
    var job = taken.job();
    if (taken.attempt() == 1) {
      return ask(taken, job.call());
    }
    return calls
        .detail(job.call())
        .flatMap(RecordedAnswer::of)
        .or(() -> heldAnswers.of(job.call()).map(it -> new Answer.Held(it.call(), it.dueAt())))
        .orElseGet(() -> askAnew(taken));
  }

  /** The first call may be on record as interrupted, and has cost what it has. */
  private Answer askAnew(Taken taken) {
    var call = new CallId(ids.next());
    return table.call(taken, call) ? ask(taken, call) : new Answer.CallerGone(call);
  }

  private Answer ask(Taken taken, CallId call) {
    return features.askForLater(call, taken.job().ask(), new JobProgress(taken, table, news));
  }
}
