package dev.plimsoll.calls.internal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class StoreOnPostgresTest extends StoreTests {
  private EmbeddedPostgres server;
  private int schemas;

  @BeforeAll
  void startServer() throws IOException {
    server = EmbeddedPostgres.start();
  }

  @AfterAll
  void stopServer() throws IOException {
    server.close();
  }

  @Override
  DataSource newDatabase() {
    var schema = "test" + ++schemas;
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA " + schema);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return TestDatabase.withTables(
        server.getDatabase("postgres", "postgres", Map.of("currentSchema", schema)));
  }
}
