package dev.plimsoll.calls.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What more than one table needs to be read. */
final class Columns {
  private Columns() {}

  static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** Which of these ids a table has. */
  static Set<String> existing(Connection connection, String table, Collection<String> ids)
      throws SQLException {
    var array = connection.createArrayOf("VARCHAR", ids.toArray());
    var sql = "SELECT id FROM " + table + " WHERE id = ANY(?)";
    return new HashSet<>(
        Database.list(connection, sql, List.of(array), row -> row.getString("id")));
  }
}
