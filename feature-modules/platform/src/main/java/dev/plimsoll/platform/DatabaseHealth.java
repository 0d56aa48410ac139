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
 * Reports to {@code /health} whether the database can be reached. A node without PostgreSQL is
 * still ready: it goes on serving from its snapshots and keeps its calls in the journal until the
 * database is back. An embedded database that cannot be used does not come back by itself.
 */
@Readiness
@ApplicationScoped
class DatabaseHealth implements HealthCheck {
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final int SECONDS_TO_ANSWER = 2;

  @Resource(lookup = "jdbc/plimsoll")
  DataSource database;

  @Inject BackgroundExecutor executor;
  @Inject Sql sql;

  private volatile DatabaseState state = DatabaseState.REACHABLE;

  void watch(@Observes @Priority(StartOrder.BACKGROUND) Startup event) {
    var isEmbedded = !sql.isPostgres();
    executor.repeat("looking for the database", PAUSE, () -> look(isEmbedded));
  }

  @Override
  public HealthCheckResponse call() {
    var now = state;
    return HealthCheckResponse.named("database")
        .status(now.isReady())
        .withData("reachable", now.words())
        .build();
  }

  /** In the background, because a database that cannot be reached may take long to say so. */
  private void look(boolean isEmbedded) {
    try (var connection = database.getConnection()) {
      state =
          connection.isValid(SECONDS_TO_ANSWER)
              ? DatabaseState.REACHABLE
              : DatabaseState.without("the database does not respond", isEmbedded);
    } catch (SQLException e) {
      state = DatabaseState.without(String.valueOf(e.getMessage()), isEmbedded);
    }
  }
}
