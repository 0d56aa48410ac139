package dev.plimsoll.audits;

import dev.plimsoll.calls.CallLog;
import dev.plimsoll.platform.BackgroundExecutor;
import dev.plimsoll.platform.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;

/** Draws each week when its time has come, and at start those whose time came while all slept. */
@ApplicationScoped
class ScheduledDraws {
  private static final String NAME = "Drawing the weeks that are due";
  static final Duration PAUSE = Duration.ofSeconds(30);
  private static final Duration WRITING = Duration.ofSeconds(20);

  @Inject Drawing drawing;
  @Inject CallLog calls;
  @Inject BackgroundExecutor executor;

  void begin(@Observes @Priority(StartOrder.BACKGROUND + 1) Startup event) {
    var _ = executor.start(NAME, this::drawDue);
    executor.repeat(NAME, PAUSE, this::drawDue);
  }

  /** A call may still be on its way from the journal to where draws look; then the next turn. */
  void drawDue() {
    if (calls.awaitWritten(WRITING)) {
      while (drawing.drawNextDue()) {}
    }
  }
}
