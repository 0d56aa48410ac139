package dev.plimsoll.work;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** The databases that Plimsoll runs on, each new. */
enum TestDatabase {
  H2 {
    @Override
    DataSource create() {
      var h2 = new JdbcDataSource();
      h2.setURL(
          "jdbc:h2:mem:"
              + UUID.randomUUID()
              + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
              + ";DB_CLOSE_DELAY=-1");
      return h2;
    }
  },

  POSTGRESQL {
    @Override
    DataSource create() throws SQLException {
      var name = "test_" + UUID.randomUUID().toString().replace('-', '_');
      try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        var _ = statement.execute("CREATE DATABASE " + name);
      }
      return Server.RUNNING.getDatabase("postgres", name);
    }
  };

  abstract DataSource create() throws SQLException;

  /** A new database with the table of this module. */
  DataSource migrated() throws SQLException, IOException {
    var database = create();
    migrate(database, "V2026.11.28.1500__work.sql");
    return database;
  }

  private static void migrate(DataSource database, String migration)
      throws SQLException, IOException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var sql = TestDatabase.class.getResourceAsStream("/db/migration/" + migration)) {
      var _ = statement.execute(new String(requireNonNull(sql).readAllBytes(), UTF_8));
    }
  }

  /** One server for all tests of this JVM; it ends with it. */
  private static final class Server {
    static final EmbeddedPostgres RUNNING = started();

    private static EmbeddedPostgres started() {
      try {
        return EmbeddedPostgres.builder().start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
