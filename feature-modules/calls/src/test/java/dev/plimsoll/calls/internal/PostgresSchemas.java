package dev.plimsoll.calls.internal;

import dev.plimsoll.platform.Sql;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
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
    new Sql(server.getPostgresDatabase()).execute("CREATE SCHEMA " + schema);
    return TestDatabase.withTables(
        server.getDatabase("postgres", "postgres", Map.of("currentSchema", schema)));
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
