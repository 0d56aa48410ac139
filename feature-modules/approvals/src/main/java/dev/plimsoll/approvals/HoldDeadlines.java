package dev.plimsoll.approvals;

import dev.plimsoll.domain.CallId;
import dev.plimsoll.platform.lifecycle.StartOrder;
import dev.plimsoll.work.ClaimedTask;
import dev.plimsoll.work.RetryPolicy;
import dev.plimsoll.work.TaskHandler;
import dev.plimsoll.work.TaskKind;
import dev.plimsoll.work.TaskResult;
import dev.plimsoll.work.Tasks;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/**
 * Gives the safe answer if nobody has decided in time. The task of a held answer has the id of its
 * call and is due when the decision is; it runs earlier if somebody has decided.
 */
@ApplicationScoped
class HoldDeadlines implements TaskHandler {
  static final TaskKind KIND =
      new TaskKind(
          "held-answer", new RetryPolicy(20, Duration.ofSeconds(2), Duration.ofMinutes(5)));
  private static final int AT_ONCE = 8;

  @Inject HeldAnswers held;
  @Inject Tasks tasks;
  @Inject Clock clock;

  void begin(@Observes @Priority(StartOrder.BACKGROUND) Startup event) {
    tasks.handle(KIND, AT_ONCE, this);
  }

  @Override
  public TaskResult work(ClaimedTask task) {
    return held.of(new CallId(task.id()))
        .filter(answer -> answer.state() == HoldState.HELD)
        .map(this::seeTo)
        .orElseGet(TaskResult::done);
  }

  private TaskResult seeTo(HeldAnswer answer) {
    if (clock.instant().isBefore(answer.dueAt())) {
      return TaskResult.again(answer.dueAt(), () -> {});
    }
    held.expire(answer.call());
    return TaskResult.done();
  }
}
