package dev.plimsoll.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Reports to {@code /health} how many calls wait in the journal for the database. */
@Readiness
@ApplicationScoped
class JournalHealth implements HealthCheck {
  @Inject CallLog calls;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("journal").up().withData("waiting", calls.backlog()).build();
  }
}
