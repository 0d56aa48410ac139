package dev.plimsoll.calls.internal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

/** A PostgreSQL that gives each test a schema of its own, with the tables. */
final class PostgresSchemas implements AutoCloseable {
  private final EmbeddedPostgres server;
  private int schemas;

  PostgresSchemas() throws IOException {
    server = EmbeddedPostgres.start();
  }

  DataSource next() {
    var schema = "test" + ++schemas;
    try (var connection = server.getPostgresDatabase().getConnection()) {
      Database.execute(connection, "CREATE SCHEMA " + schema);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return TestDatabase.withTables(
        server.getDatabase("postgres", "postgres", Map.of("currentSchema", schema)));
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
