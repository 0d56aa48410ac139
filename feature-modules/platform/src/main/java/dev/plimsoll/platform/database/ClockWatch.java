package dev.plimsoll.platform.database;

import dev.plimsoll.platform.Sql;
import dev.plimsoll.platform.lifecycle.BackgroundExecutor;
import dev.plimsoll.platform.lifecycle.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Compares this machine's clock with that of PostgreSQL, which several nodes may share. */
@ApplicationScoped
class ClockWatch {
  private static final Logger LOG = System.getLogger(ClockWatch.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(10);

  /** Before anything else asks what time it is; migrations do not. */
  private static final int FIRST = StartOrder.MIGRATIONS + 1;

  private final SharedClock clock = new SharedClock(Clock.systemUTC());

  @Inject Sql sql;
  @Inject BackgroundExecutor executor;

  @Produces
  @Singleton
  Clock clock() {
    return clock;
  }

  void begin(@Observes @Priority(FIRST) Startup event) {
    if (sql.isPostgres()) {
      compare();
      executor.repeat("Comparing clocks", PAUSE, this::compare);
    }
  }

  private void compare() {
    if (clock.compare(this::timeOfDatabase)) {
      LOG.log(
          Level.WARNING,
          "The clock of the database is {0} ahead of this machine's; Plimsoll goes by it",
          clock.correction());
    }
  }

  private Instant timeOfDatabase() {
    return sql.first("SELECT clock_timestamp() AS present", row -> Sql.instant(row, "present"))
        .orElseThrow();
  }
}
