package dev.plimsoll.calls.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** Databases with the tables of this module, and only these. */
final class TestDatabase {
  static final String H2_MODE =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

  private TestDatabase() {}

  /** An empty H2 database in memory. */
  static DataSource inMemory() {
    var url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1" + H2_MODE;
    return withTables(JdbcConnectionPool.create(url, "plimsoll", "plimsoll"));
  }

  static DataSource withTables(DataSource database) {
    try (var script =
            TestDatabase.class.getResourceAsStream("/db/migration/V2026.11.21.0800__calls.sql");
        var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
      return database;
    } catch (IOException | SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
