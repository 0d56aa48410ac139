package dev.plimsoll.harness;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Removes all tables before the migrations of an archive under test, and what the server remembers
 * of the ledger in them.
 */
@ApplicationScoped
class EmptyDatabase {
  private static final int BEFORE_ALL = 0;

  @Resource(lookup = "jdbc/plimsoll")
  DataSource database;

  @Inject
  @ConfigProperty(name = "plimsoll.data")
  String data;

  void empty(@Observes @Priority(BEFORE_ALL) Startup event) throws SQLException, IOException {
    forgetLedger();
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
        statement.execute("DROP ALL OBJECTS");
      } else {
        statement.execute("DROP SCHEMA public CASCADE");
        statement.execute("CREATE SCHEMA public");
      }
    }
  }

  private void forgetLedger() throws IOException {
    if (Files.isDirectory(Path.of(data))) {
      try (var ends = Files.newDirectoryStream(Path.of(data), "ledger-end*")) {
        for (var end : ends) {
          Files.delete(end);
        }
      }
    }
  }
}
