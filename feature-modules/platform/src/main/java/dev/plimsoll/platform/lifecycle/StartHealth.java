package dev.plimsoll.platform.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/**
 * Reports to {@code /health} whether this node has started, and is not stopping: tables migrated,
 * snapshots read, workspace applied. Until then it cannot serve; if one of these fails, {@link
 * FailedStart} ends the process.
 */
@Readiness
@Startup
@ApplicationScoped
class StartHealth implements HealthCheck {
  @Inject FailedStart start;
  @Inject GracefulStop stop;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("start").status(start.succeeded() && !stop.hasBegun()).build();
  }
}
