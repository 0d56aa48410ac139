package dev.plimsoll.calls.internal;

import dev.plimsoll.calls.Call;
import dev.plimsoll.calls.CallFilter;
import dev.plimsoll.calls.SomeCalls;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** Databases with the tables of this module, and only these. */
final class TestDatabase {
  static final String H2_MODE =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

  /** In order. */
  static final List<String> MIGRATIONS =
      List.of(
          "V2026.11.21.0800__calls.sql",
          "V2026.11.21.2800__calls_cheaper.sql",
          "V2026.11.21.2801__calls_user_counts.sql",
          "V2026.11.21.2802__calls_retention.sql",
          "V2026.11.21.2803__calls_all_features.sql",
          "V2026.11.21.2804__calls_shares.sql",
          "V2026.11.21.2805__calls_shares_of_all.sql",
          "V2026.11.21.2807__calls_interaction.sql",
          "V2026.11.28.2808__calls_no_lease.sql");

  /** The migrations that add up the shares of the calls that are there. */
  static final List<String> SHARES = MIGRATIONS.subList(5, 7);

  private TestDatabase() {}

  /** An empty H2 database in memory. */
  static DataSource inMemory() {
    var url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1" + H2_MODE;
    return withTables(JdbcConnectionPool.create(url, "plimsoll", "plimsoll"));
  }

  static DataSource withTables(DataSource database) {
    MIGRATIONS.forEach(migration -> migrate(database, migration));
    new CallPartitions(new Database(database), Clock.fixed(SomeCalls.NOON, ZoneOffset.UTC))
        .prepare();
    return database;
  }

  /** All calls that it has, newest first. */
  static List<Call> calls(Database database) {
    var search = new CallSearch(database, Clock.systemUTC(), Duration.ofMinutes(1));
    return search.older(CallFilter.ALL, null, Integer.MAX_VALUE).calls();
  }

  static void migrate(DataSource database, String migration) {
    try (var connection = database.getConnection()) {
      migrate(connection, migration);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static void migrate(Connection connection, String migration) throws SQLException {
    try (var script = TestDatabase.class.getResourceAsStream("/db/migration/" + migration)) {
      Database.execute(connection, new String(script.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
