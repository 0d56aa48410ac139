package dev.plimsoll.audits;

import dev.plimsoll.calls.CallLog;
import dev.plimsoll.platform.StartOrder;
import dev.plimsoll.work.RetryPolicy;
import dev.plimsoll.work.TaskKind;
import dev.plimsoll.work.Tasks;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;

/** Draws each week when its time has come, and at start those whose time came while all slept. */
@ApplicationScoped
class ScheduledDraws {
  /** What fails is tried again until the next week. */
  static final TaskKind KIND =
      new TaskKind(
          "draw-conversations", new RetryPolicy(200, Duration.ofSeconds(30), Duration.ofHours(1)));

  private static final Duration WRITING = Duration.ofSeconds(20);

  @Inject DrawService drawService;
  @Inject AuditRows rows;
  @Inject CallLog calls;
  @Inject Tasks tasks;

  void begin(@Observes @Priority(StartOrder.BACKGROUND + 1) Startup event) {
    tasks.repeat(KIND, () -> rows.schedule().schedule().turns(), this::drawDue);
    tasks.runNow(KIND);
  }

  /** A call may still be on its way from the journal to where draws look; then it is too early. */
  void drawDue() {
    if (!calls.awaitWritten(WRITING)) {
      throw new IllegalStateException("Not all calls are written yet.");
    }
    while (drawService.drawNextDue()) {}
  }
}
