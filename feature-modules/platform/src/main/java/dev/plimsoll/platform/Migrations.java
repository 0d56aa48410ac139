package dev.plimsoll.platform;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Migrates the tables of all modules before anything else starts. */
@ApplicationScoped
class Migrations {
  @Resource(lookup = "jdbc/plimsoll")
  DataSource database;

  void migrate(@Observes @Priority(StartOrder.MIGRATIONS) Startup event) {
    try {
      flyway().migrate();
    } catch (FlywayException e) {
      // Its message is a small page.
      var why = String.valueOf(e.getMessage()).replaceAll("[\\s-]*\\R[\\s-]*", ", ").strip();
      throw new IllegalStateException("the database could not be migrated: " + why, e);
    }
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
