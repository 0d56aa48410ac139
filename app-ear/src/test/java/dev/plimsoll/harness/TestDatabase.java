package dev.plimsoll.harness;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The database that this run of the tests is about: the embedded one, or a real PostgreSQL. */
enum TestDatabase {
  H2 {
    @Override
    Map<String, String> environmentOfNewDatabase() {
      return Map.of();
    }
  },
  POSTGRES {
    @Override
    Map<String, String> environmentOfNewDatabase() {
      var name = "plimsoll_" + Postgres.DATABASES.incrementAndGet();
      try (var connection = Postgres.SERVER.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("CREATE DATABASE " + name);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      return Map.of(
          "PLIMSOLL_DB_URL", Postgres.SERVER.getJdbcUrl("postgres", name),
          "PLIMSOLL_DB_USER", "postgres",
          "PLIMSOLL_DB_PASSWORD", "postgres");
    }
  };

  static final TestDatabase THIS =
      valueOf(System.getProperty("plimsoll.test.database", "h2").toUpperCase(Locale.ROOT));

  /** What a server needs in its environment to begin on an empty database. */
  abstract Map<String, String> environmentOfNewDatabase();

  /** Started when first asked for; ends with this process. */
  private static final class Postgres {
    static final AtomicInteger DATABASES = new AtomicInteger();
    static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
