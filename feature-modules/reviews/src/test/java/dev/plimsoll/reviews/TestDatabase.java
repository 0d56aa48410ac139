package dev.plimsoll.reviews;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
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

  private static final List<String> MIGRATIONS =
      List.of("0900__reviews.sql", "2901__reviews_decision.sql");

  abstract DataSource create() throws SQLException;

  /** A new database with the tables of this module. */
  DataSource migrated() throws SQLException, IOException {
    var database = create();
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      for (var migration : MIGRATIONS) {
        var _ = statement.execute(text("/db/migration/V2026.11.21." + migration));
      }
    }
    return database;
  }

  private static String text(String resource) throws IOException {
    try (var stream = TestDatabase.class.getResourceAsStream(resource)) {
      return new String(requireNonNull(stream).readAllBytes(), UTF_8);
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
