package dev.plimsoll.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** The databases that Plimsoll supports, as a parameter of tests that run on both. */
public enum TestDatabase {
  H2 {
    @Override
    public DataSource create() {
      var url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1" + H2_MODE;
      var pool = JdbcConnectionPool.create(url, "plimsoll", "plimsoll");
      pool.setMaxConnections(MOST_AT_ONCE);
      return pool;
    }
  },

  POSTGRESQL {
    @Override
    public DataSource create() {
      return Postgres.newSchema();
    }
  };

  private static final int MOST_AT_ONCE = 200;

  /** The product's options for H2, to be added to a URL. */
  public static final String H2_MODE =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

  /** A new database without tables. */
  public abstract DataSource create();

  /**
   * A new database with the tables of the module under test.
   *
   * @param migrations names of files in {@code db/migration}, in order
   */
  public DataSource migrated(List<String> migrations) {
    var database = create();
    migrations.forEach(migration -> migrate(database, migration));
    return database;
  }

  public static void migrate(DataSource database, String migration) {
    try (var connection = database.getConnection()) {
      migrate(connection, migration);
    } catch (SQLException e) {
      throw new IllegalStateException(migration, e);
    }
  }

  public static void migrate(Connection connection, String migration) throws SQLException {
    try (var statement = connection.createStatement()) {
      var isH2 = connection.getMetaData().getDatabaseProductName().equals("H2");
      var script = script(migration).replace("${large_text}", isH2 ? "CLOB" : "TEXT");
      var _ = statement.execute(script);
    }
  }

  /** The statements of a migration. */
  public static String script(String migration) {
    try (var script = TestDatabase.class.getResourceAsStream("/db/migration/" + migration)) {
      if (script == null) {
        throw new IllegalArgumentException("no " + migration);
      }
      return new String(script.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
