package dev.plimsoll.platform;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Reports to {@code /health} whether the database can be reached. A node without it is still ready:
 * it goes on serving from its snapshots and keeps its calls in the journal.
 */
@Readiness
@ApplicationScoped
class DatabaseHealth implements HealthCheck {
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final int SECONDS_TO_ANSWER = 2;

  @Resource(lookup = "jdbc/plimsoll")
  DataSource database;

  @Inject BackgroundExecutor executor;

  private volatile String found = "yes";

  void watch(@Observes @Priority(StartOrder.BACKGROUND) Startup event) {
    executor.repeat("looking for the database", PAUSE, this::look);
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("database").up().withData("reachable", found).build();
  }

  /** In the background, because a database that cannot be reached may take long to say so. */
  private void look() {
    try (var connection = database.getConnection()) {
      found = connection.isValid(SECONDS_TO_ANSWER) ? "yes" : "no: the database does not respond";
    } catch (SQLException e) {
      found = "no: " + e.getMessage();
    }
  }
}
