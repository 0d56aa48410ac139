package dev.plimsoll.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** One PostgreSQL server for all tests of a process: it starts with the first and ends with it. */
public final class Postgres {
  /** The superuser and its password. */
  public static final String USER = "postgres";

  private static final AtomicInteger COUNT = new AtomicInteger();

  private Postgres() {}

  /** The JDBC URL of a new and empty database. */
  public static String newDatabase() {
    var name = "plimsoll_" + COUNT.incrementAndGet();
    execute("CREATE DATABASE " + name);
    return Server.RUNNING.getJdbcUrl(USER, name);
  }

  /** A new and empty schema of one database: much cheaper than a database. */
  public static DataSource newSchema() {
    var name = "test_" + COUNT.incrementAndGet();
    execute("CREATE SCHEMA " + name);
    return Server.RUNNING.getDatabase(USER, "postgres", Map.of("currentSchema", name));
  }

  private static void execute(String sql) {
    try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      var _ = statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Server {
    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
