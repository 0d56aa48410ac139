package dev.plimsoll.approvals;

import dev.plimsoll.platform.BackgroundExecutor;
import dev.plimsoll.platform.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;

/** Gives the safe answer where nobody has decided in time. Every node looks; each ends once. */
@ApplicationScoped
class HoldDeadlines {
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final int AT_ONCE = 50;

  @Inject HeldAnswers held;
  @Inject BackgroundExecutor executor;

  void begin(@Observes @Priority(StartOrder.BACKGROUND) Startup event) {
    executor.repeat(
        "Ending held answers", PAUSE, () -> held.overdue(AT_ONCE).forEach(held::expire));
  }
}
