package dev.plimsoll.platform.database;

import dev.plimsoll.platform.Compaction;
import dev.plimsoll.platform.Sql;
import dev.plimsoll.platform.lifecycle.StartOrder;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Migrates the tables of all modules before anything else starts. */
@ApplicationScoped
class Migrations {
  private static final String EMBEDDED = "jdbc:h2:file:";
  private static final int FOREVER = -1;

  @Resource(lookup = "jdbc/plimsoll", shareable = false)
  DataSource database;

  @Inject Compaction compaction;

  @Inject
  @ConfigProperty(name = "plimsoll.data")
  String data;

  @Inject
  @ConfigProperty(name = "PLIMSOLL_DB_URL")
  Optional<String> url;

  void migrate(@Observes @Priority(StartOrder.MIGRATIONS) Startup event) {
    var folder = Path.of(data);
    var isEmbedded = url.isEmpty() || isEmbedded(url.get(), data);
    if (isEmbedded) {
      DamagedDatabase.refuseEmpty(folder);
    }
    try {
      if (isEmbedded) {
        compaction.runIfDue(database);
      }
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

  /**
   * Whether an address is that of the database in the data folder. The server's own default, which
   * the configuration contains too, is of this kind.
   */
  static boolean isEmbedded(String url, String data) {
    return url.split(";", 2)[0].equals(EMBEDDED + data + "/plimsoll");
  }

  private static RuntimeException inOneLine(RuntimeException e) {
    if (!(e instanceof FlywayException)) {
      return e;
    }
    // Its message is a small page.
    var why = String.valueOf(e.getMessage()).replaceAll("[\\s-]*\\R[\\s-]*", ", ").strip();
    return new IllegalStateException("the database could not be migrated: " + why, e);
  }

  /**
   * The type of texts that may have megabytes. H2 keeps any other with its row, and writes all of
   * it again whenever a column beside it changes.
   */
  private String largeText() {
    return new Sql(database).isPostgres() ? "TEXT" : "CLOB";
  }

  private Flyway flyway() {
    return Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(database)
        .locations("classpath:db/migration")
        .failOnMissingLocations(true)
        .placeholders(Map.of("large_text", largeText()))
        // Modules number their migrations by date, each on its own.
        .outOfOrder(true)
        // Another node may migrate for long.
        .lockRetryCount(FOREVER)
        .callbacks(new MigrationTimeout())
        .load();
  }
}
