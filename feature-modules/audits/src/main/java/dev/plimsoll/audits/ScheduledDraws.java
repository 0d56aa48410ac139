package dev.plimsoll.audits;

import dev.plimsoll.calls.CallLog;
import dev.plimsoll.platform.lifecycle.StartOrder;
import dev.plimsoll.work.RetryPolicy;
import dev.plimsoll.work.TaskKind;
import dev.plimsoll.work.Tasks;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Draws from each week when it is due, and at start from those that were due while no node was
 * running.
 */
@ApplicationScoped
class ScheduledDraws {
  /** A failed draw is tried again until the next week. */
  static final TaskKind KIND =
      new TaskKind(
          "draw-conversations", new RetryPolicy(200, Duration.ofSeconds(30), Duration.ofHours(1)));

  private static final Duration WRITING = Duration.ofSeconds(20);

  @Inject DrawService drawService;
  @Inject AuditRows rows;
  @Inject CallLog calls;
  @Inject Tasks tasks;

  void begin(@Observes @Priority(StartOrder.BACKGROUND + 1) Startup event) {
    tasks.repeat(KIND, () -> rows.schedule().turns(), this::drawDue);
    tasks.runNow(KIND);
  }

  /**
   * Calls may still be in the journal, where draws do not see them; then it is too early to draw.
   */
  void drawDue() {
    if (!calls.awaitWritten(WRITING)) {
      throw new IllegalStateException("Not all calls are written yet.");
    }
    while (drawService.drawNextDue()) {}
  }
}
