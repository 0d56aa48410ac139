package dev.plimsoll.reviews;

import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * A table of what is claimed. Each change is one statement that commits by itself and says under
 * which condition it may happen, so that two reviewers never hold the same.
 */
abstract class ClaimTable {
  @Resource(lookup = "jdbc/plimsoll")
  DataSource database;

  /** The first column of the first row. */
  Optional<String> first(String sql, Object... values) {
    try (var connection = database.getConnection();
        var statement = prepared(connection, sql, values);
        var rows = statement.executeQuery()) {
      return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
    } catch (SQLException e) {
      throw new IllegalStateException("Claims cannot be read", e);
    }
  }

  /** Gives how many rows it was true for. */
  int update(String sql, Object... values) {
    try (var connection = database.getConnection();
        var statement = prepared(connection, sql, values)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("A claim cannot be written", e);
    }
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... values)
      throws SQLException {
    var statement = connection.prepareStatement(sql);
    for (var i = 0; i < values.length; i++) {
      var value = values[i] instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : values[i];
      statement.setObject(i + 1, value);
    }
    return statement;
  }
}
