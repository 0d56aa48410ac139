package dev.plimsoll.jobs;

import dev.plimsoll.answers.Answer;
import dev.plimsoll.answers.RecordedAnswer;
import dev.plimsoll.approvals.HeldAnswers;
import dev.plimsoll.calls.CallLog;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.platform.IdSource;
import dev.plimsoll.platform.lifecycle.StartOrder;
import dev.plimsoll.serving.AiFeatures;
import dev.plimsoll.work.ClaimedTask;
import dev.plimsoll.work.LargeTasks;
import dev.plimsoll.work.RetryPolicy;
import dev.plimsoll.work.TaskHandler;
import dev.plimsoll.work.TaskKind;
import dev.plimsoll.work.TaskResult;
import dev.plimsoll.work.TaskSchedule;
import dev.plimsoll.work.Tasks;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Answers jobs. The task of a job has the id of its first call, and the job's id as its data. */
@ApplicationScoped
class JobWorker implements TaskHandler {
  static final TaskKind KIND =
      new TaskKind(
          "answer-job", new RetryPolicy(5, Duration.ofSeconds(20), Duration.ofMinutes(10)));
  private static final Duration SWEEP = Duration.ofMinutes(10);
  private static final int AT_ONCE = 16;

  private static final Duration UNTIL_WRITTEN = Duration.ofSeconds(10);

  @Inject AiFeatures features;
  @Inject AnswerJobs jobs;
  @Inject JobTable table;
  @Inject CallLog calls;
  @Inject HeldAnswers heldAnswers;
  @Inject Tasks tasks;
  @Inject LargeTasks large;
  @Inject IdSource ids;
  @Inject Clock clock;

  void begin(@Observes @Priority(StartOrder.BACKGROUND) Startup event) {
    tasks.handle(KIND, AT_ONCE, this);
    tasks.repeat("delete-old-jobs", new TaskSchedule.Every(SWEEP), jobs::forgetOld);
  }

  @Override
  public TaskResult work(ClaimedTask task) {
    var id = task.data(String.class);
    return large.work(task, table.lengthOfQuestion(id), () -> begun(task, id));
  }

  private TaskResult begun(ClaimedTask task, String id) {
    if (!task.isFirstAttempt()) {
      // Until then, the record of a recent attempt may not be found. The question, which may be
      // large, is not read before that.
      var _ = calls.awaitWritten(UNTIL_WRITTEN);
    }
    return task.write(() -> table.begin(id))
        ? table.find(id).map(job -> answered(task, job)).orElseGet(TaskResult::done)
        : TaskResult.done();
  }

  private TaskResult answered(ClaimedTask task, AnswerJob job) {
    return switch (answer(task, job)) {
      case Answer.Later later -> TaskResult.again(later.dueAt(), () -> table.queue(job.id()));
      case Answer.Interrupted(var call) ->
          TaskResult.failed("The call " + call + " was interrupted.");
      case Answer answer -> TaskResult.done(() -> end(job, answer));
    };
  }

  private void end(AnswerJob job, Answer answer) {
    var state = answer.isSettled() ? JobState.DONE : JobState.FAILED;
    var _ = table.end(job.head(), state, answer, clock.instant());
  }

  /** If an earlier attempt's answer is on record, it is the answer of the job. */
  private Answer answer(ClaimedTask task, AnswerJob job) {
    if (task.isFirstAttempt()) {
      return ask(task, job, job.call());
    }
    return calls
        .detail(job.call())
        .flatMap(RecordedAnswer::of)
        .or(() -> heldAnswers.of(job.call()).map(it -> new Answer.Held(it.call(), it.dueAt())))
        .orElseGet(() -> askAnew(task, job));
  }

  /** The first call may be on record as interrupted; its cost stands. */
  private Answer askAnew(ClaimedTask task, AnswerJob job) {
    var call = new CallId(ids.next());
    return task.write(() -> table.call(job.id(), call))
        ? ask(task, job, call)
        : new Answer.CallerGone(call);
  }

  private Answer ask(ClaimedTask task, AnswerJob job, CallId call) {
    return features.askForLater(call, job.ask(), new JobProgress(task, job, table));
  }

  @Override
  public void givenUp(ClaimedTask task, String reason) {
    table
        .find(task.data(String.class))
        .ifPresent(job -> {
          var message =
              "An internal error kept Plimsoll from answering. Give the operator this reference: "
                  + job.call()
                  + ".";
          end(job, new Answer.Failed(job.call(), message, null, null));
        });
  }
}
