package dev.plimsoll.evals;

import dev.plimsoll.platform.BackgroundExecutor;
import dev.plimsoll.platform.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;

/** Starts the runs that are due. What was missed while no node ran is made up for by one run. */
@ApplicationScoped
class ScheduledRuns {
  static final Duration PAUSE = Duration.ofSeconds(30);

  @Inject Turns turns;
  @Inject BackgroundExecutor executor;

  void begin(@Observes @Priority(StartOrder.BACKGROUND) Startup event) {
    executor.repeat("Starting scheduled eval runs", PAUSE, () -> turns.due().forEach(turns::take));
  }
}
