package dev.plimsoll.harness;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Removes all tables before the migrations of an archive under test. */
@ApplicationScoped
class EmptyDatabase {
  private static final int BEFORE_ALL = 0;

  @Resource(lookup = "jdbc/plimsoll")
  DataSource database;

  void empty(@Observes @Priority(BEFORE_ALL) Startup event) throws SQLException {
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
}
