package dev.plimsoll.platform.database;

import dev.plimsoll.platform.StartOrder;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Migrates the tables of all modules before anything else starts. */
@ApplicationScoped
class Migrations {
  private static final String EMBEDDED = "jdbc:h2:";

  @Resource(lookup = "jdbc/plimsoll", shareable = false)
  DataSource database;

  @Inject
  @ConfigProperty(name = "plimsoll.data")
  String data;

  @Inject
  @ConfigProperty(name = "PLIMSOLL_DB_URL")
  Optional<String> url;

  void migrate(@Observes @Priority(StartOrder.MIGRATIONS) Startup event) {
    var folder = Path.of(data);
    var isEmbedded = url.isEmpty() || url.get().startsWith(EMBEDDED);
    if (isEmbedded) {
      DamagedDatabase.refuseEmpty(folder);
    }
    try {
      var flyway = flyway();
      if (isEmbedded) {
        DamagedDatabase.refuseForgotten(folder, flyway.info().applied().length > 0);
      }
      flyway.migrate();
    } catch (RuntimeException e) {
      throw DamagedDatabase.in(e, folder)
          .<RuntimeException>map(damaged -> damaged)
          .orElseGet(() -> inOneLine(e));
    }
  }

  private static RuntimeException inOneLine(RuntimeException e) {
    if (!(e instanceof FlywayException)) {
      return e;
    }
    // Its message is a small page.
    var why = String.valueOf(e.getMessage()).replaceAll("[\\s-]*\\R[\\s-]*", ", ").strip();
    return new IllegalStateException("the database could not be migrated: " + why, e);
  }

  private Flyway flyway() {
    return Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(database)
        .locations("classpath:db/migration")
        .failOnMissingLocations(true)
        // Modules number their migrations by date, each on its own.
        .outOfOrder(true)
        .callbacks(new MigrationTimeout())
        .load();
  }
}
