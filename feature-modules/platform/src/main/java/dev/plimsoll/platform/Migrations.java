package dev.plimsoll.platform;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Migrates the tables of all modules before anything else starts. */
@ApplicationScoped
class Migrations {
  @Resource(lookup = "jdbc/plimsoll")
  DataSource database;

  void migrate(@Observes @Priority(StartOrder.MIGRATIONS) Startup event) {
    StartStep.run(() -> flyway().migrate());
  }

  private Flyway flyway() {
    return Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(database)
        .locations("classpath:db/migration")
        .failOnMissingLocations(true)
        // Modules number their migrations by date, each on its own.
        .outOfOrder(true)
        .load();
  }
}
