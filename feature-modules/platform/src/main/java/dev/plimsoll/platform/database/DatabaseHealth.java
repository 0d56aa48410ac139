package dev.plimsoll.platform.database;

import dev.plimsoll.platform.Sql;
import dev.plimsoll.platform.lifecycle.BackgroundExecutor;
import dev.plimsoll.platform.lifecycle.StartOrder;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/**
 * Reports to {@code /health} whether the database can be reached. A node without PostgreSQL is
 * still ready, unless the reason is its own: see {@link DatabaseReach#isReady}.
 */
@Readiness
@ApplicationScoped
class DatabaseHealth implements HealthCheck {
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final int SECONDS_TO_ANSWER = 2;

  @Resource(lookup = "jdbc/plimsoll", shareable = false)
  DataSource database;

  @Inject BackgroundExecutor executor;
  @Inject Sql sql;
  @Inject Clock clock;

  private volatile DatabaseReach found = new DatabaseReach.Reached();

  void watch(@Observes @Priority(StartOrder.BACKGROUND) Startup event) {
    var isEmbedded = !sql.isPostgres();
    executor.repeat("looking for the database", PAUSE, () -> look(isEmbedded));
  }

  @Override
  public HealthCheckResponse call() {
    var last = found;
    return HealthCheckResponse.named("database")
        .status(last.isReady(clock.instant()))
        .withData("reachable", last.words())
        .build();
  }

  /** In the background, because a database that cannot be reached may take long to say so. */
  private void look(boolean isEmbedded) {
    found = found.after(failure(), isEmbedded, clock.instant());
  }

  private @Nullable SQLException failure() {
    try (var connection = database.getConnection()) {
      return connection.isValid(SECONDS_TO_ANSWER)
          ? null
          : new SQLException("the database does not respond");
    } catch (SQLException e) {
      return e;
    }
  }
}
