package dev.plimsoll.platform;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Reports to {@code /health} whether this node has started: tables migrated, snapshots read,
 * workspace applied. Until then it cannot serve; if one of these fails, {@link FailedStart} ends
 * the process.
 */
@Readiness
@org.eclipse.microprofile.health.Startup
@ApplicationScoped
class StartHealth implements HealthCheck {
  private volatile boolean started;

  void started(@Observes @Priority(StartOrder.STARTED) Startup event) {
    started = true;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("start").status(started).build();
  }
}
